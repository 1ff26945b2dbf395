import type { Organization } from './organization.js';

/** What a broker compares with the licence, and what everyone else then relies on. */
export type VerifiedFacts = Pick<Organization, 'name' | 'nameEn' | 'kinds' | 'creditCode'>;

/** A verified organization's wish to be known otherwise; it waits for a broker while the verified facts stand. */
export interface FactsChange extends VerifiedFacts {
  readonly askedAt: Date;
}

export const factsOf = ({ name, nameEn, kinds, creditCode }: VerifiedFacts): VerifiedFacts => ({
  name,
  ...(nameEn !== undefined && { nameEn }),
  kinds,
  ...(creditCode !== undefined && { creditCode }),
});

/** The order in which kinds were ticked says nothing. */
export const sameFacts = (one: VerifiedFacts, other: VerifiedFacts): boolean =>
  one.name === other.name &&
  one.nameEn === other.nameEn &&
  one.creditCode === other.creditCode &&
  [...one.kinds].sort().join() === [...other.kinds].sort().join();

/** The organization under other facts: whatever these leave out, it no longer has. No change waits any more. */
export function withFacts(organization: Organization, facts: VerifiedFacts): Organization {
  const { nameEn: _nameEn, creditCode: _creditCode, factsChange: _change, ...rest } = organization;
  return { ...rest, ...factsOf(facts) };
}

/**
 * The organization after its members asked for these facts. Once verified they are not its own to change: the old ones stay in force, and its
 * postings public, until a broker has looked; asking for what already holds takes the wish back. Nobody else reviews the alliance.
 */
export function askedFacts(organization: Organization, facts: VerifiedFacts, at: Date): Organization {
  if (organization.state !== 'verified' || organization.kinds.includes('alliance')) {
    return withFacts(organization, facts);
  }
  const { factsChange: waiting, ...rest } = organization;
  if (sameFacts(organization, facts)) return rest;
  if (waiting && sameFacts(waiting, facts)) return organization;
  return { ...rest, factsChange: { ...factsOf(facts), askedAt: at } };
}
