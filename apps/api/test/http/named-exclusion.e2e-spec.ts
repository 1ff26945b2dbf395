import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type {
  ConsortiumDto,
  FoundOrganizationsDto,
  MatchesDto,
  NeedViewDto,
  ProgressDto,
  RecommendationDto,
  SearchAnswerDto,
  SolutionViewDto,
} from '@duijie/contracts';
import { playAll, type Cast, type Person } from '../harness/cast.js';
import { done, refused } from '../harness/client.js';
import { Platform } from '../harness/platform.js';
import { aNeed, aSolution, pairOf, publishNeed, publishSolution, recommended } from '../harness/postings.js';
import { agreed } from '../harness/story.js';

let platform: Platform;
let cast: Cast;
let need: NeedViewDto;
let solution: SolutionViewDto;
let rivals: SolutionViewDto;
const NOBODY = '00000000-0000-7000-8000-00000000dead';

beforeAll(async () => {
  platform = await Platform.open();
  cast = await playAll(platform);
  solution = await publishSolution(cast.vendor);
  rivals = await publishSolution(cast.rival, { title: '压铸仿真平台' });
  need = await publishNeed(cast.owner);
  await platform.idle();
});
afterAll(() => platform?.close());

/** When something was, which version it has, and how many partners a posting has in all: every edit and every partner moves these. */
const timeless = (value: unknown): unknown =>
  JSON.parse(
    JSON.stringify(value, (name, part: unknown) =>
      ['computedAt', 'version', 'expiresAt', 'recommendations', 'requestId', 'instance'].includes(name)
        ? undefined
        : part,
    ),
  );

const answerOf = ({ status, body }: { readonly status: number; readonly body: unknown }) => ({
  status,
  body,
});

/** All that one side's member can ask about the pair. */
async function seenBy(
  { client }: Person,
  mine: 'needs' | 'solutions',
  id: string,
  other: string,
  matchId: string,
) {
  const theirs = mine === 'needs' ? 'solutions' : 'needs';
  const side = mine === 'needs' ? 'need' : 'solution';
  const page = done(await client.get<NeedViewDto | SolutionViewDto>(`/${theirs}/${other}`));
  const found = done(await client.get<SearchAnswerDto>(`/${theirs}?q=${encodeURIComponent('压铸')}`));
  const told = done(await client.get<{ items: readonly { phrase: unknown }[] }>('/notifications'));
  const refusals = [];
  for (const part of ['history', 'progress', 'recommendations'])
    refusals.push(await client.get(`/${theirs}/${other}/${part}`));
  return {
    /** Must be the same whoever was excluded. */
    same: timeless({
      page,
      found,
      told: told.items.map(({ phrase }) => phrase),
      refusals: refusals.map(answerOf),
      organizations: done(
        await client.get<FoundOrganizationsDto>(`/organization-names?name=${encodeURIComponent('演示')}`),
      ),
    }),
    cards: (await recommended({ client }, mine, id)).map(({ counterpart }) => counterpart.id),
    inbox: done(await client.get<MatchesDto>(`/recommendations?side=${side}`)).items.map(
      ({ matchId: each }) => each,
    ),
    match: answerOf(await client.get<RecommendationDto>(`/matches/${matchId}`)),
    nothing: answerOf(await client.get<RecommendationDto>(`/matches/${NOBODY}`)),
  };
}

async function nowExcludes(side: 'needs' | 'solutions', excludedOrganizations: readonly string[]) {
  const by = side === 'needs' ? cast.owner : cast.vendor;
  const { id } = side === 'needs' ? need : solution;
  const content = side === 'needs' ? aNeed({ excludedOrganizations }) : aSolution({ excludedOrganizations });
  const { version } = done(await by.client.get<NeedViewDto>(`/${side}/${id}`));
  done(await by.client.put(`/${side}/${id}`, { version, content }));
  await platform.idle();
}

/** One after the other: the need's owner names the vendor, then the vendor the need's owner. */
describe.each(['needs', 'solutions'] as const)('an organization excluded by name in %s', (side) => {
  const ends = () =>
    side === 'needs'
      ? { named: cast.vendor, mine: 'solutions' as const, id: solution.id, other: need.id }
      : { named: cast.owner, mine: 'needs' as const, id: need.id, other: solution.id };

  it('is not recommended, sees no other sign of it, and comes back with the same figures', async () => {
    const { named, mine, id, other } = ends();
    const pair = await pairOf(named, mine, id, other);
    const see = () => seenBy(named, mine, id, other, pair.matchId);
    const control = () => seenBy(cast.rival, 'solutions', rivals.id, need.id, pair.matchId);
    const [before, others] = [await see(), await control()];
    expect(before.match.status).toBe(200);

    done(await cast.broker.client.post(`/matches/${pair.matchId}/decisions`, { verdict: 'pin' }));
    await nowExcludes(side, [named.organization.id.toUpperCase()]);
    // Neither a full re-match nor a broker's pin brings it back.
    done(await cast.administrator.client.post('/rematch', {}));
    await platform.idle();
    const after = await see();
    expect(after.same).toEqual(before.same);
    expect(after.cards).toEqual(before.cards.filter((each) => each !== other));
    expect(after.inbox).toEqual(before.inbox.filter((each) => each !== pair.matchId));
    expect(timeless(after.match)).toEqual(timeless(after.nothing));
    expect(JSON.stringify(after)).not.toMatch(/exclud|排除|named|点名/i);
    expect(timeless(await control())).toEqual(timeless(others));
    if (mine === 'needs') {
      const { teams, candidates } = done(
        await named.client.get<ConsortiumDto>(`/needs/${need.id}/consortium`),
      );
      expect([candidates, JSON.stringify(teams).includes(solution.id)]).toEqual([1, false]);
    }

    await nowExcludes(side, []);
    const again = await pairOf(named, mine, id, other);
    expect([again.matchId, again.score, again.upper]).toEqual([pair.matchId, pair.score, pair.upper]);
  });

  it('is named to its excluder and to brokers alone', async () => {
    const { named, other } = ends();
    const excluder = side === 'needs' ? cast.owner : cast.vendor;
    await nowExcludes(side, [named.organization.id]);
    for (const reader of [excluder, cast.broker]) {
      const { content } = done(await reader.client.get<NeedViewDto>(`/${side}/${other}`));
      expect(content.excludedOrganizations).toEqual([named.organization.id]);
      const { exclusions = [] } = done(await reader.client.get<ProgressDto>(`/${side}/${other}/progress`));
      expect(exclusions.map(({ constraint, count }) => [constraint, count])).toEqual(
        side === 'needs' ? [['organizations', 1]] : [],
      );
    }
    for (const reader of [named, cast.rival, cast.stranger]) {
      const { content } = done(await reader.client.get<NeedViewDto>(`/${side}/${other}`));
      expect(content).not.toHaveProperty('excludedOrganizations');
    }
    await nowExcludes(side, []);
  });
});

it('nobody finds out by excluding names whose a need is that does not name its owner', async () => {
  const unnamed = await publishNeed(cast.owner, { title: '压铸岛夜班演练', confidential: ['organization'] });
  await platform.idle();
  const shown = async () =>
    (await recommended(cast.vendor, 'solutions', solution.id)).map(({ counterpart }) => counterpart.id);
  expect(await shown()).toEqual(expect.arrayContaining([need.id, unnamed.id]));
  await nowExcludes('solutions', [cast.owner.organization.id]);
  for (const _ of ['after its own run', 'after a full re-match']) {
    expect(await shown()).toContain(unnamed.id);
    expect(await shown()).not.toContain(need.id);
    done(await cast.administrator.client.post('/rematch', {}));
    await platform.idle();
  }
  await nowExcludes('solutions', []);
});

describe('an introduction against an exclusion by name', () => {
  /** All that a side can read of the pair, apart from its own postings. */
  const read = async ({ client }: Person, matchId: string) =>
    JSON.stringify([
      (await client.get(`/matches/${matchId}`)).body,
      done(await client.get('/introductions')),
      done(await client.get('/notifications')),
    ]);

  it('asks the broker whether it is meant, and tells neither side', async () => {
    const unnamed = await publishNeed(cast.owner, {
      title: '压铸岛交接班演练',
      confidential: ['organization'],
    });
    await platform.idle();
    const pair = await pairOf(cast.owner, 'needs', unnamed.id, solution.id);
    await agreed(cast, { need: unnamed, solution, matchId: pair.matchId });
    await nowExcludes('solutions', [cast.owner.organization.id]);
    const { matchId } = pair;
    const [owners, vendors] = [await read(cast.owner, matchId), await read(cast.vendor, matchId)];

    const asked = refused(await cast.broker.client.post('/introductions', { matchId }));
    expect(asked).toMatchObject({ code: 'INTRODUCTION.EXCLUDED_BY_NAME', params: { by: 'solution' } });
    expect(asked.detail).toContain('方案方点名不要这家需求方');
    for (const side of [cast.owner, cast.vendor, cast.rival])
      for (const body of [{ matchId }, { matchId, despiteExclusion: true }])
        expect(refused(await side.client.post('/introductions', body)).code).toBe('ACCESS.DENIED');
    await platform.idle();
    expect([await read(cast.owner, matchId), await read(cast.vendor, matchId)]).toEqual([owners, vendors]);

    done(await cast.broker.client.post('/introductions', { matchId, despiteExclusion: true }));
    await platform.idle();
    for (const side of [cast.owner, cast.vendor]) {
      const told = await read(side, matchId);
      expect(told).toContain('introduced');
      expect(told).not.toMatch(/exclu|排除|点名/i);
    }
    const lines = await platform.sql<{ event: string }>(
      `SELECT event FROM app.history WHERE subject_kind = 'pair' AND event = 'exclusion_overruled'`,
    );
    expect(lines).toHaveLength(1);
    await nowExcludes('solutions', []);
  });

  it('asks too where a name was added after both agreed', async () => {
    const pair = await pairOf(cast.owner, 'needs', need.id, solution.id);
    await agreed(cast, { need, solution, matchId: pair.matchId });
    await nowExcludes('needs', [cast.vendor.organization.id]);
    const asked = refused(await cast.broker.client.post('/introductions', { matchId: pair.matchId }));
    expect(asked).toMatchObject({ code: 'INTRODUCTION.EXCLUDED_BY_NAME', params: { by: 'need' } });
    await nowExcludes('needs', []);
    done(await cast.broker.client.post('/introductions', { matchId: pair.matchId, despiteExclusion: true }));
  });
});

describe('names of organizations', () => {
  const find = async (name: string, by: Person = cast.owner) =>
    done(
      await by.client.get<FoundOrganizationsDto>(`/organization-names?name=${encodeURIComponent(name)}`),
    ).items.map((each) => each.name);

  it('are found by a part of them, verified ones alone', async () => {
    expect(await find('数维')).toEqual(['演示数维']);
    expect(await find('新企')).toEqual([]);
    expect(await find('停用')).toEqual([]);
    expect(await find(' ')).toEqual([]);
  });
});
