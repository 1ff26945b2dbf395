import {
  addDays,
  buildRegions,
  cityOf,
  isCreditCode,
  isReady,
  isUuid,
  lexiconOf,
  parseProvince,
  REASONS_OF,
  isRefusal,
  validateNeed,
  validateSolution,
  VENDOR_KINDS,
  VERDICTS_OF,
  type Decision,
  type Industry,
  type NeedContent,
  type Organization,
  type Posting,
  type SolutionContent,
} from '@duijie/domain';
import { readSeed, seedVocabulary } from './seed-files.js';

/* What the demonstration data promise: enough of everything, valid, marked 演示, nothing twice. */

interface Dated<C> {
  readonly id: string;
  readonly organizationId: string;
  readonly publishedDaysAgo: number;
  readonly content: C;
}
type SeedOrganization = Omit<Organization, 'version' | 'createdAt'> & { readonly joinedDaysAgo: number };
type SeedNeed = Dated<NeedContent> & { readonly answerInDays: number };
interface SeedQueued {
  readonly id: string;
  readonly side: 'need' | 'solution';
  readonly organizationId: string;
  readonly state: 'draft' | 'in_review';
  readonly content: NeedContent | SolutionContent;
  readonly answerInDays?: number;
}
interface Said extends Pick<Decision, 'needId' | 'solutionId'> {
  readonly accountEmail: string;
  readonly daysAgo: number;
}
type SeedDecision = Said & Pick<Decision, 'party' | 'verdict' | 'reason' | 'note'>;
interface SeedPerson {
  readonly email: string;
  readonly password: string;
  readonly name: string;
  readonly organizationId: string;
  readonly memberRole: string;
}

const TODAY = '2026-11-20';
const vocabulary = seedVocabulary();
const regions = buildRegions(parseProvince(readSeed('directories/regions.json')));
const lexicon = lexiconOf(vocabulary, regions);
const organizations = readSeed('demo/organizations.json') as readonly SeedOrganization[];
const solutions = readSeed('demo/solutions.json') as readonly Dated<SolutionContent>[];
const needs = readSeed('demo/needs.json') as readonly SeedNeed[];
const accounts = readSeed('demo/accounts.json') as readonly (SeedPerson & { readonly role: string })[];
const members = readSeed('demo/members.json') as readonly SeedPerson[];

const queue = readSeed('demo/queue.json') as readonly SeedQueued[];
const decisions = readSeed('demo/decisions.json') as readonly SeedDecision[];
const introductions = readSeed('demo/introductions.json') as readonly Said[];

const people = [...accounts, ...members];
const byId = new Map(organizations.map((each) => [each.id, each]));
const twice = (values: readonly string[]): string[] =>
  values.filter((each, at) => values.indexOf(each) !== at);

describe('organizations', () => {
  it('has every kind of unit, enough vendors and application units', () => {
    const kinds = new Set(organizations.flatMap((each) => each.kinds));
    expect(
      vocabulary.organizationKinds.map((kind) => kind.id).filter((id) => !kinds.has(id as never)),
    ).toEqual([]);
    const vendors = organizations.filter((each) => each.kinds.some((kind) => VENDOR_KINDS.includes(kind)));
    expect(vendors.filter((each) => each.state === 'verified').length).toBeGreaterThanOrEqual(60);
    expect(vendors.filter((each) => each.kinds.length > 1).length).toBeGreaterThanOrEqual(5);
    const units = organizations.filter((each) =>
      each.kinds.some((kind) => kind === 'application_unit' || kind === 'public_buyer'),
    );
    expect(units.length).toBeGreaterThanOrEqual(30);
    expect(new Set(units.map((each) => cityOf(each.region))).size).toBe(11);
  });

  it('is visibly a demonstration and cannot be reached', () => {
    for (const { name, demo, contact } of organizations) {
      expect([name, name.endsWith('（演示）'), demo]).toEqual([name, true, true]);
      expect(contact.email).toMatch(/@example\.com$/);
      expect(contact.phone).toMatch(/^(0\d{3}-5550-\d{4}|1990000\d{4})$/);
    }
  });

  it('has valid, distinct ids, names and credit codes, and known places and industries', () => {
    const industries = new Set(
      (readSeed('directories/industries.json') as readonly Industry[]).map((i) => i.code),
    );
    for (const { id, name, creditCode, region, industry } of organizations) {
      expect([name, isUuid(id)]).toEqual([name, true]);
      expect([name, isCreditCode(creditCode ?? '')]).toEqual([name, true]);
      expect([name, regions.labelOf(region) !== undefined]).toEqual([name, true]);
      expect([name, industries.has(industry ?? '')]).toEqual([name, true]);
    }
    expect(twice(organizations.map((each) => each.id))).toEqual([]);
    expect(twice(organizations.map((each) => each.name))).toEqual([]);
    expect(twice(organizations.map((each) => each.creditCode ?? ''))).toEqual([]);
    expect(twice(organizations.map((each) => each.introduction ?? ''))).toEqual([]);
  });

  it('leaves the broker something to verify', () => {
    const inState = (state: string) => organizations.filter((each) => each.state === state);
    expect(inState('pending').length).toBeGreaterThanOrEqual(2);
    expect(inState('returned').every((each) => each.reviewNote)).toBe(true);
    expect(inState('returned').length).toBeGreaterThanOrEqual(1);
  });
});

describe('postings', () => {
  it('is enough, each by a verified organization', () => {
    expect(solutions.length).toBeGreaterThanOrEqual(160);
    expect(needs.length).toBeGreaterThanOrEqual(48);
    for (const { organizationId } of [...solutions, ...needs])
      expect(byId.get(organizationId)?.state).toBe('verified');
  });

  it.each(needs.map((need) => [need.content.title, need] as const))(
    'could be published: need %s',
    (_, need) => {
      const content = { ...need.content, answerBy: addDays(TODAY, need.answerInDays) };
      expect(need.content.answerBy).toBeUndefined();
      expect(validateNeed(content, lexicon, TODAY, 'submit')).toEqual([]);
      expect(isReady(content)).toBe(true);
      expect(content.region).toHaveLength(6);
    },
  );

  it.each(solutions.map((each) => [each.content.title, each.content] as const))(
    'could be published: solution %s',
    (_, content) => {
      expect(validateSolution(content, lexicon, TODAY, 'submit')).toEqual([]);
      for (const { customer } of content.references)
        expect([customer, customer.endsWith('（演示）')]).toEqual([customer, true]);
    },
  );

  it('covers all directions, all cities and all kinds of need', () => {
    const scenario = vocabulary.directionsOn('scenario').map((each) => each.id);
    const supply = vocabulary.directionsOn('supply').map((each) => each.id);
    const missing = (all: readonly string[], found: readonly string[]) =>
      all.filter((id) => !found.includes(id));
    expect(
      missing(
        scenario,
        needs.flatMap((each) => each.content.scenarioDirections),
      ),
    ).toEqual([]);
    expect(
      missing(
        scenario,
        solutions.flatMap((each) => each.content.scenarioDirections),
      ),
    ).toEqual([]);
    expect(
      missing(
        supply,
        solutions.flatMap((each) => each.content.supplyDirections),
      ),
    ).toEqual([]);
    expect(new Set(needs.map((each) => cityOf(each.content.region))).size).toBe(11);
    expect(
      missing(
        vocabulary.needKinds.map((each) => each.id),
        needs.map((each) => each.content.kind),
      ),
    ).toEqual([]);
    expect(
      missing(
        vocabulary.solutionKinds.map((each) => each.id),
        solutions.map((each) => each.content.kind),
      ),
    ).toEqual([]);
  });

  it.each([
    ['solution', solutions.map(({ id, content }) => [id, content.summary + content.description] as const)],
    ['need', needs.map(({ id, content }) => [id, content.problem + content.goal] as const)],
  ])('copies no phrase of twelve characters from one %s into another', (_, texts) => {
    const owners = new Map<string, string>();
    const copied = texts.flatMap(([id, text]) =>
      Array.from({ length: Math.max(0, text.length - 11) }, (_, at) => text.slice(at, at + 12)).filter(
        (phrase) => {
          const owner = owners.get(phrase) ?? id;
          owners.set(phrase, owner);
          return owner !== id;
        },
      ),
    );
    expect(copied).toEqual([]);
  });

  it('repeats no id and no text', () => {
    const all: readonly (Pick<Posting, 'id'> & { readonly content: { readonly title: string } })[] = [
      ...solutions,
      ...needs,
    ];
    expect(twice(all.map((each) => each.id))).toEqual([]);
    expect(twice(all.map((each) => each.content.title))).toEqual([]);
    expect(twice(solutions.flatMap(({ content }) => [content.summary, content.description]))).toEqual([]);
    expect(
      twice(
        needs.flatMap(({ content }) => [
          content.problem,
          content.goal,
          content.siteConditions ?? content.title,
        ]),
      ),
    ).toEqual([]);
  });
});

describe('accounts', () => {
  it('can sign in for every side', () => {
    expect(accounts.map((each) => each.role).sort()).toEqual(
      ['application_unit', 'authority', 'broker', 'broker2', 'vendor', 'vendor2', 'viewer'].sort(),
    );
    expect(twice(people.map((each) => each.email))).toEqual([]);
    for (const { email, password, organizationId, memberRole } of people) {
      expect(email).toMatch(/@demo\.duijie\.example$/);
      expect(password.length).toBeGreaterThanOrEqual(10);
      expect(['owner', 'editor', 'viewer']).toContain(memberRole);
      expect(byId.has(organizationId)).toBe(true);
    }
  });
});

describe('what waits for the broker', () => {
  it.each(queue.map((each) => [each.content.title, each] as const))('queued: %s', (_, each) => {
    const mode = each.state === 'draft' ? 'draft' : 'submit';
    const content = {
      ...each.content,
      ...(each.answerInDays !== undefined && { answerBy: addDays(TODAY, each.answerInDays) }),
    };
    const problems =
      each.side === 'need'
        ? validateNeed(content as NeedContent, lexicon, TODAY, mode)
        : validateSolution(content as SolutionContent, lexicon, TODAY, mode);
    expect(problems).toEqual([]);
    if (each.state === 'in_review') expect(byId.get(each.organizationId)?.state).toBe('pending');
    expect([...needs, ...solutions].map(({ id }) => id)).not.toContain(each.id);
  });

  const ownerOf = ({ needId, solutionId, party }: SeedDecision): string | undefined =>
    (party === 'need' ? needs.find(({ id }) => id === needId) : solutions.find(({ id }) => id === solutionId))
      ?.organizationId;

  it('has decisions of known pairs, each by the side that it belongs to, refusals with a reason', () => {
    for (const decision of decisions) {
      const { needId, solutionId, party, verdict, reason, accountEmail } = decision;
      const author = people.find(({ email }) => email === accountEmail);
      expect(needs.some(({ id }) => id === needId) && solutions.some(({ id }) => id === solutionId)).toBe(
        true,
      );
      expect(VERDICTS_OF[party]).toContain(verdict);
      expect(reason !== undefined).toBe(isRefusal(verdict));
      if (reason) expect(REASONS_OF[party]).toContain(reason);
      if (party === 'broker') expect(byId.get(author?.organizationId ?? '')?.kinds).toContain('alliance');
      else expect(author?.organizationId).toBe(ownerOf(decision));
    }
    expect(twice(decisions.map(({ needId, solutionId, party }) => needId + solutionId + party))).toEqual([]);
  });

  it('has a pair that both want and nobody has introduced, and one that is introduced', () => {
    const pair = ({ needId, solutionId }: Pick<Said, 'needId' | 'solutionId'>) => `${needId} ${solutionId}`;
    const wanted = (verdict: string) => decisions.filter((each) => each.verdict === verdict).map(pair);
    const agreed = wanted('invite').filter((each) => wanted('interested').includes(each));
    const introduced = introductions.map(pair);
    expect(agreed).toEqual(expect.arrayContaining(introduced));
    expect(introduced.length).toBeGreaterThanOrEqual(1);
    expect(agreed.length).toBeGreaterThan(introduced.length);
  });
});
