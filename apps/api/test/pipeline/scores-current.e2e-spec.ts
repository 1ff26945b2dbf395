import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import {
  figuresOf,
  figuresText,
  scorePair,
  scoringContext,
  visibleNeed,
  visibleSolution,
  type NeedContent,
  type SolutionContent,
} from '@duijie/domain';
import { givenParty, givenPublished, needContent, solutionContent } from '@duijie/testing';
import { openGround, SYSTEM, type Ground } from './stage.js';
import { edit, matchedPair, publish } from './story.js';
import { World } from './world.js';

let ground: Ground;
let world: World;
let need: string;
let solution: string;

beforeAll(async () => {
  ground = await openGround();
});
beforeEach(async () => {
  world = await World.open(ground);
  ({ need, solution } = await matchedPair(world));
});
afterAll(() => ground?.close());

/** Breaks no condition of the need, and has nothing to do with it. */
const UNLIKE = solutionContent({
  title: '少儿英语绘本配音',
  summary: '线上英语绘本，给三到八岁的孩子听和读，家长可在手机上点播，每周上新两册，录音由专业演员完成。',
  description:
    '绘本按年龄分级，配音由专业演员录制，可在课堂上使用；孩子跟读后有星级评价，家长能看到每周的听读时长，内容每周更新，支持离线下载。',
  capabilities: [{ concept: 'smart-pipe' }],
  scenarioDirections: ['esports-entertainment'],
  references: [],
});

const stored = () => ground.unitOfWork.read((store) => store.matches.findPair(need, solution));

describe('new statistics of the texts', () => {
  it('come with a re-match of everything', async () => {
    const before = await stored();
    expect(before?.inputs.corpusSnapshot).toBe(0);
    expect(await world.stage.buildCorpus.execute(SYSTEM)).toEqual({ number: 1, documents: 2 });
    await world.idle();
    expect(await stored()).toMatchObject({ id: before?.id, inputs: { corpusSnapshot: 1 } });
    // The same recommendations, and nobody is told again.
    expect(await world.digest()).toMatchObject({
      matches: [{ state: 'current', fresh: true }],
      notifications: { owner: ['solution_recommended'], vendor: ['need_recommended'] },
    });
  });

  it('are counted some at a time, with others going first and no transaction held', async () => {
    const { unitOfWork, pool } = ground;
    const party = await givenParty(unitOfWork);
    for (let i = 0; i < 120; i++) await givenPublished(unitOfWork, 'need', party);
    const open: number[] = [];
    jest.spyOn(world.stage.foreground, 'quiet').mockImplementation(async () => {
      const { rowCount } = await pool.query(
        `SELECT FROM pg_stat_activity WHERE datname = current_database() AND state LIKE 'idle in transaction%'`,
      );
      open.push(rowCount ?? 0);
    });
    expect(await world.stage.buildCorpus.execute(SYSTEM)).toEqual({ number: 1, documents: 122 });
    expect(open).toEqual([0, 0]);
  });

  it('that arrive while a match is computed make it begin again', async () => {
    world.candidates.meanwhile = async () => void (await world.stage.buildCorpus.execute(SYSTEM));
    await world.stage.beginRematch.execute(SYSTEM);
    await world.idle();
    expect((await stored())?.inputs.corpusSnapshot).toBe(1);
  });
});

describe('a worker that starts', () => {
  const keep = () => world.stage.keepScoresCurrent.execute(SYSTEM);

  it('has everything scored again that another scorer scored, once', async () => {
    expect(await keep()).toBe(false);
    const before = await stored();
    await ground.pool.query(
      `UPDATE app.match SET scorer_version = '0.9.0+1', figures = '', standing = 'to_verify'`,
    );
    expect(await Promise.all([keep(), keep()])).toEqual(expect.arrayContaining([true, false]));
    // Until its turn comes a list shows the figures that are stored, and no words that would not belong to them.
    const { owner } = world.cast;
    const asked = { side: 'need', postingId: need, page: 1, size: 20 } as const;
    const [old] = (await world.stage.listRecommendations.execute(owner, asked)).items;
    expect(old).toMatchObject({ standing: 'to_verify', breakdown: [], joints: [], reasons: [], missing: [] });
    const { rows } = await ground.pool.query(
      `SELECT event ->> 'kind' AS kind FROM app.outbox WHERE handled_at IS NULL ORDER BY id`,
    );
    expect(rows).toEqual([{ kind: 'RematchDue' }]); // once
    await world.idle();
    expect(await stored()).toMatchObject({
      id: before?.id,
      figures: before?.figures,
      result: before?.result,
    });
    expect((await ground.unitOfWork.read((store) => store.rematches.newest()))?.cause).toBe(
      `scorer ${before?.inputs.scorerVersion}`,
    );
    expect(await keep()).toBe(false);
  });
});

describe('a pin', () => {
  it('that is taken back, or made, has the need looked at again; one that comes meanwhile counts', async () => {
    const { broker, owner, rival } = world.cast;
    // Kept by the pin alone: what it offers has nothing to do with the need.
    const weak = await publish(world, rival, 'solution', solutionContent({ title: '同类方案' }));
    await world.idle();
    const pair = await ground.unitOfWork.read((store) => store.matches.findPair(need, weak));
    const matchId = pair?.id ?? '';
    const pinned = await world.stage.decide.execute(broker, { matchId, verdict: 'pin' });
    await edit(world, rival, 'solution', UNLIKE);
    await world.idle();
    const state = async () => (await ground.unitOfWork.read((store) => store.matches.find(matchId)))?.state;
    expect(await state()).toBe('current');
    // Taken back while the need's run has read it as pinned and not yet stored.
    await edit(world, owner, 'need', needContent({ budget: { min: 60, max: 140 } }));
    const { id } = pinned.decisions.broker ?? { id: '' };
    world.candidates.meanwhile = () => world.stage.undoDecision.execute(broker, { id });
    await world.idle();
    expect(await state()).toBe('superseded');
  });
});

describe('a stored match', () => {
  it('can be computed again from what it names, byte for byte', async () => {
    await world.stage.buildCorpus.execute(SYSTEM);
    await world.idle();
    const match = await stored();
    if (!match) throw new Error('no match');
    const { inputs, figures } = match;
    const replayed = await ground.unitOfWork.read(async (store) => {
      const asked = await store.postings.revision('need', need, inputs.needRevision);
      const offered = await store.postings.revision('solution', solution, inputs.solutionRevision);
      const corpus = await store.reference.corpus(inputs.corpusSnapshot);
      const { lexicon, vocabularyVersion } = await ground.library.current();
      if (!asked || !offered || !corpus) throw new Error('an input is gone');
      expect(vocabularyVersion).toBe(inputs.vocabularyVersion);
      const [n, s] = [asked.content as NeedContent, offered.content as SolutionContent];
      const score = scorePair(
        { id: need, organizationId: '', content: visibleNeed(n) },
        { id: solution, organizationId: '', seat: inputs.solutionSeat, content: visibleSolution(s) },
        scoringContext(lexicon, corpus, inputs.asOf),
      );
      return figuresText(figuresOf(score));
    });
    expect(replayed).toBe(figures);
  });
});
