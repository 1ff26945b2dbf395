import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ForgetShownLists, ImpressionLog, LearnWeights } from '@duijie/application';
import type { EvaluationDto, MatchesDto, RecommendationsDto } from '@duijie/contracts';
import { DEFAULT_WEIGHTS, SCORER_VERSION } from '@duijie/domain';
import { playAll, type Cast } from '../harness/cast.js';
import { done, refused } from '../harness/client.js';
import { Platform, SYSTEM } from '../harness/platform.js';
import { publishNeed, publishSolution } from '../harness/postings.js';
import { matched, type Pair } from '../harness/story.js';

let platform: Platform;
let cast: Cast;
let pair: Pair;

beforeAll(async () => {
  platform = await Platform.open();
  cast = await playAll(platform);
  pair = await matched(platform, cast);
});
afterAll(() => platform?.close());

const shown = async () => {
  await platform.server.app.get(ImpressionLog).settled();
  return platform.sql<{ organization: string; scorer: string; list: string; shown: string[] }>(
    'SELECT organization_id AS organization, scorer_version AS scorer, list, shown FROM app.shown_list ORDER BY at, id',
  );
};
const read = async (who: keyof Cast) =>
  done(await cast[who].client.get<RecommendationsDto>(`/needs/${pair.need.id}/recommendations`));
const evaluation = async () => done(await cast.administrator.client.get<EvaluationDto>('/evaluation'));
const rematches = async () =>
  (
    await platform.sql<{ cause: string }>(
      `SELECT cause FROM app.rematch WHERE cause LIKE 'scorer %' ORDER BY id`,
    )
  ).map(({ cause }) => cause);
const activate = (version: string, body = {}) =>
  cast.administrator.client.post(`/weights/${version}/activate`, body);

describe('learning', () => {
  it('logs a list once per reader and version, however often it is read', async () => {
    const before = (await shown()).length;
    for (let i = 0; i < 3; i++) await read('owner');
    await read('broker');
    const rows = (await shown()).slice(before - 1);
    expect(rows).toEqual(
      ['owner', 'broker'].map((who) => ({
        organization: cast[who as 'owner'].organization.id,
        scorer: `${SCORER_VERSION}+${DEFAULT_WEIGHTS.version}`,
        list: 'posting',
        shown: [pair.solution.id],
      })),
    );
  });

  it('logs lists over several postings too, by posting, with the places taken there', async () => {
    const other = await publishNeed(cast.owner, { title: '压铸车间应急演练实训' });
    await platform.idle();
    const inbox = done(await cast.vendor.client.get<MatchesDto>('/recommendations?side=solution')).items;
    const desk = done(await cast.broker.client.get<MatchesDto>(`/matches?needId=${other.id}`)).items;
    done(await cast.broker.client.get(`/solutions/${pair.solution.id}/recommendations`));
    await shown();
    const rows = await platform.sql<{ list: string; posting: string; shown: string[]; places: number[] }>(
      `SELECT list, posting_id AS posting, shown, places FROM app.shown_list
       WHERE list <> 'posting' OR side = 'solution' ORDER BY list, at, id`,
    );
    const needs = inbox.map(({ counterpart }) => counterpart.id);
    expect(needs).toEqual(expect.arrayContaining([pair.need.id, other.id]));
    const places = needs.map((_, i) => i + 1);
    expect(rows.filter(({ list }) => list !== 'desk')).toEqual([
      { list: 'inbox', posting: pair.solution.id, shown: needs, places },
      { list: 'posting', posting: pair.solution.id, shown: expect.arrayContaining(needs), places },
    ]);
    expect(rows).toContainEqual({
      list: 'desk',
      posting: other.id,
      shown: desk.map(({ counterpart }) => counterpart.id),
      places: desk.map((_, i) => i + 1),
    });
  });

  it('forgets who was shown what when the operator’s time is over', async () => {
    const forget = platform.server.app.get(ForgetShownLists);
    const before = (await shown()).length;
    expect(await forget.execute(SYSTEM, { keptDays: 1 })).toBe(0);
    await platform.sql(`UPDATE app.shown_list SET at = at - interval '2 days' WHERE list = 'inbox'`);
    expect(await forget.execute(SYSTEM, { keptDays: 1, batch: 1 })).toBe(1);
    expect(await shown()).toHaveLength(before - 1);
  });

  it('keeps what it learned from too little, and lets nobody activate it', async () => {
    const other = await publishSolution(cast.rival, { title: '压铸险情仿真训练系统' });
    await platform.idle();
    expect((await read('owner')).items.map(({ counterpart }) => counterpart.id)).toContain(other.id);
    await shown();
    done(await cast.owner.client.post(`/matches/${pair.matchId}/decisions`, { verdict: 'invite' }));
    const { report, version } = await platform.server.app.get(LearnWeights).execute(SYSTEM);
    expect(report).toMatchObject({ decisions: 1, readers: 1, leftOut: 0, gain: { lists: 1 } });
    expect(report.findings.map(({ reason }) => reason)).toEqual(
      expect.arrayContaining(['too_few_decisions', 'too_few_readers']),
    );
    expect(version).toBe('2');
    const { versions, evaluations } = await evaluation();
    expect(evaluations).toEqual([]);
    expect(versions).toMatchObject([
      { version: '2', inForce: false, activatable: false },
      { version: '1', inForce: true, activatable: false },
    ]);
    expect(refused(await activate('2')).code).toBe('WEIGHTS.REFUSED');
  });

  it('compares only what today’s rules scored, and counts the lists it left out', async () => {
    const rules = (from: string, to: string) =>
      platform.sql(`UPDATE app.shown_list SET scorer_version = replace(scorer_version, $1, $2)`, [from, to]);
    await rules(SCORER_VERSION, '1.0.0');
    const learned = await platform.server.app.get(LearnWeights).execute(SYSTEM);
    expect(learned).toMatchObject({ report: { decisions: 0, leftOut: 1 } });
    expect(learned).not.toHaveProperty('version');
    await rules('1.0.0', SCORER_VERSION);
  });

  it('brings a version into force and back, tells history, and matches everything anew by it', async () => {
    await platform.unitOfWork.run(async ({ weights }) => {
      const [learned] = await weights.list();
      if (!learned) throw new Error('nothing was learned');
      const factors = { ...learned.factors, references: learned.factors.references + 20 };
      await weights.insert({
        ...learned,
        version: '3',
        factors,
        report: { ...learned.report, findings: [] },
      });
    });
    const scores = async () =>
      (await read('owner')).items.map(({ scorerVersion, score }) => ({ scorerVersion, score }));
    const before = await scores();
    done(await activate('3', { note: '试用一周' }));
    await platform.idle();
    const after = await scores();
    expect(after.map(({ scorerVersion }) => scorerVersion)).toEqual(after.map(() => `${SCORER_VERSION}+3`));
    expect(after).not.toEqual(before);
    expect(await evaluation()).toMatchObject({
      versions: [{ version: '3', inForce: true }, { version: '2' }, { version: '1', activatable: true }],
      activations: [{ version: '3', note: '试用一周' }],
    });
    expect(refused(await activate('3')).code).toBe('WEIGHTS.IN_FORCE');
    const outdated = await platform.unitOfWork.run(async ({ weights }) => {
      const passed = (await weights.list()).find(({ version }) => version === '3');
      if (passed) await weights.insert({ ...passed, version: '4' });
      return '4';
    });
    expect((await evaluation()).versions[0]).toMatchObject({ version: outdated, activatable: false });
    expect(refused(await activate(outdated))).toMatchObject({ code: 'WEIGHTS.OUTDATED' });
    expect(await rematches()).toEqual([`scorer ${SCORER_VERSION}+3`]);
    done(await activate('1'));
    await platform.idle();
    expect(await scores()).toEqual(before);
    const history = await platform.sql<{ event: string }>(
      "SELECT event FROM app.history WHERE subject_kind = 'weights' ORDER BY at, id",
    );
    expect(history.map(({ event }) => event)).toEqual(['learned', 'activated', 'went_back']);
    expect((await rematches()).slice(1)).toEqual([`scorer ${SCORER_VERSION}+1`]);
  });

  it('shows one from beyond the top ten among them, says so, and logs it', async () => {
    for (let i = 0; i < 13; i++)
      await publishSolution(cast.vendor, { title: `压铸安全仿真实训系统 第 ${i} 套` });
    const need = await publishNeed(cast.owner, { title: '压铸车间班组长实训', specs: [], certificates: [] });
    await platform.idle();
    const list = async (who: keyof Cast) =>
      done(await cast[who].client.get<RecommendationsDto>(`/needs/${need.id}/recommendations`)).items;
    const items = await list('owner');
    expect(items.filter(({ standing }) => standing === 'passed').length).toBeGreaterThan(10);
    const place = items.findIndex(({ explored }) => explored);
    expect(items.filter(({ explored }) => explored)).toHaveLength(1);
    expect(place).toBeGreaterThanOrEqual(3);
    expect(place).toBeLessThan(10);
    expect(items[place]?.rank).toBeGreaterThan(10);
    expect((await list('broker')).map(({ matchId }) => matchId)).toEqual(items.map(({ matchId }) => matchId));
    await shown();
    const logged = await platform.sql<{ explored: string }>(
      'SELECT explored FROM app.shown_list WHERE posting_id = $1',
      [need.id],
    );
    const explored = items[place]?.counterpart.id;
    expect(logged).toEqual([{ explored }, { explored }]);

    const { matchId } = items[0] ?? {};
    done(
      await cast.broker.client.post(`/matches/${matchId}/decisions`, {
        verdict: 'reject',
        reason: 'other',
        note: '重复',
      }),
    );
    const [owners, brokers] = [await list('owner'), await list('broker')];
    expect(brokers.map((one) => one.matchId)).toContain(matchId);
    expect(brokers.filter((one) => one.matchId !== matchId).map((one) => one.matchId)).toEqual(
      owners.map((one) => one.matchId),
    );
    expect(brokers.find((one) => one.explored)?.matchId).toBe(owners.find((one) => one.explored)?.matchId);
  });

  it('lets nobody rewrite a version or an activation', async () => {
    for (const table of ['weights_version', 'weights_activation'])
      await expect(platform.sql(`DELETE FROM app.${table}`)).rejects.toThrow('append-only');
  });
});
