import type { FoundMatches, Match, UnitOfWork } from '@duijie/application';
import { otherSide, type Organization, type Posting, type Side } from '@duijie/domain';
import { sampleAccount, sampleOrganization, samplePosting, sampleRevision } from './samples.js';
import { NOON } from './store-under-test.js';

/** An organization with one person who writes its postings. */
export interface Party {
  readonly organization: Organization;
  readonly accountId: string;
}

export async function givenParty(unit: UnitOfWork, over: Partial<Organization> = {}): Promise<Party> {
  const organization = sampleOrganization(over);
  const account = sampleAccount();
  await unit.run(async (store) => {
    await store.organizations.insert(organization);
    await store.accounts.insert(account);
  });
  return { organization, accountId: account.id };
}

/** A stored draft; `over` changes the posting. */
export async function givenPosting<S extends Side>(
  unit: UnitOfWork,
  side: S,
  party: Party,
  over: Partial<Posting> = {},
): Promise<Posting<S>> {
  const posting = samplePosting(side, party.organization.id, party.accountId, over);
  await unit.run((store) => store.postings.insert(posting, sampleRevision(posting)));
  return posting;
}

/** A stored posting that is live with its first revision, at version 1. */
export const givenPublished = <S extends Side>(
  unit: UnitOfWork,
  side: S,
  party: Party,
  over: Partial<Posting> = {},
): Promise<Posting<S>> =>
  givenPosting(unit, side, party, {
    state: 'published',
    version: 1,
    liveRevision: 1,
    publishedAt: NOON,
    ...over,
  });

/** A live need and a live solution of two organizations. */
export async function givenPair(unit: UnitOfWork) {
  const buyer = await givenParty(unit);
  const vendor = await givenParty(unit, { kinds: ['vendor_software'] });
  const need = await givenPublished(unit, 'need', buyer);
  const solution = await givenPublished(unit, 'solution', vendor);
  return { buyer, vendor, need, solution, pair: { needId: need.id, solutionId: solution.id } };
}

/** The row as the run of its posting of this side finds it. */
export function foundOf(
  side: Side,
  { id, needId, solutionId, inputs, result, figures }: Match,
): FoundMatches {
  const ends = {
    need: {
      id: needId,
      liveRevision: inputs.needRevision,
      version: inputs.needVersion,
      organizationVersion: inputs.needOrganizationVersion,
      seat: 'none',
    },
    solution: {
      id: solutionId,
      liveRevision: inputs.solutionRevision,
      version: inputs.solutionVersion,
      organizationVersion: inputs.solutionOrganizationVersion,
      seat: inputs.solutionSeat,
    },
  };
  return { end: ends[side], written: [{ id, partner: ends[otherSide(side)], result, figures }] };
}

/** Stores rows one after the other. @returns the ids that were not used, since the pair had a row */
export const givenMatches = (unit: UnitOfWork, ...matches: readonly Match[]): Promise<readonly string[]> =>
  unit.run(async ({ matches: rows }) => {
    const unused: string[] = [];
    for (const match of matches) {
      const { inputs, since, state } = match;
      unused.push(...(await rows.upsertMany('need', [foundOf('need', match)], inputs, since)));
      if (state === 'superseded') await rows.supersede([match], since);
    }
    return unused;
  });
