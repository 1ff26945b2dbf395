import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
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
import { needContent, solutionContent } from '@duijie/testing';
import { openGround, SYSTEM, type Ground } from './stage.js';
import { edit, publish } from './story.js';
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
  await ground.pool.query('TRUNCATE app.corpus_snapshot');
  solution = await publish(world, world.cast.vendor, 'solution', solutionContent());
  need = await publish(world, world.cast.owner, 'need', needContent());
  await world.idle();
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

  it('that arrive while a match is computed make it begin again', async () => {
    world.candidates.meanwhile = async () => void (await world.stage.buildCorpus.execute(SYSTEM));
    await world.stage.beginRematch.execute(SYSTEM);
    await world.idle();
    expect((await stored())?.inputs.corpusSnapshot).toBe(1);
  });
});

describe('a full re-match', () => {
  it('changes nothing when nothing changed', async () => {
    const before = await world.digest();
    const stands = await stored();
    await world.stage.beginRematch.execute(SYSTEM);
    await world.idle();
    expect(await world.digest()).toEqual(before);
    expect(await stored()).toEqual(stands);
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

describe('a full re-match', () => {
  const newest = () => ground.unitOfWork.read((store) => store.rematches.newest());
  /** As `idle`, with batches of one need. */
  const oneByOne = async (): Promise<void> => {
    const { continueRematch } = world.stage;
    const execute = continueRematch.execute.bind(continueRematch);
    continueRematch.execute = (actor, input, settle) => execute(actor, { ...input, size: 1 }, settle);
    try {
      await world.idle();
    } finally {
      continueRematch.execute = execute;
    }
  };
  const finds = () => world.crash.passed.filter((step) => step === 'before candidates').length;

  const twoMoreNeeds = async (): Promise<void> => {
    const { owner } = world.cast;
    for (const title of ['第二个需求', '第三个需求']) {
      const { id } = await world.stage.create.execute(owner, {
        side: 'need',
        content: needContent({ title }),
      });
      await world.stage.submit.execute(owner, { side: 'need', id });
    }
    await world.idle();
  };

  it('goes on where it stood when its process dies, wherever that is', async () => {
    await twoMoreNeeds();
    const settled = await world.digest();
    const run = async (crashAt: number | undefined) => {
      await ground.pool.query(`UPDATE app.match SET scorer_version = '0.9.0+1'`);
      await world.stage.beginRematch.execute(SYSTEM);
      world.crash.passed.length = 0;
      if (crashAt !== undefined) world.crash.armAt(crashAt);
      await oneByOne();
      return { found: finds(), steps: world.crash.passed.length };
    };
    const { found, steps } = await run(undefined);
    expect(found).toBe(3);
    for (let step = 1; step <= steps; step += 2) {
      const { found } = await run(step);
      expect(found).toBeLessThanOrEqual(4); // at most the batch it died over is scored twice
      expect(await newest()).toMatchObject({ state: 'done', done: 3, total: 3 });
      expect(await world.digest()).toEqual(settled);
    }
  }, 240_000);

  describe('that finds many new pairs', () => {
    const heard = async () =>
      (
        await ground.pool.query(
          `SELECT a.id AS "accountId", n.kind, n.params, n.link FROM app.notification n JOIN app.account a ON a.id = n.account_id ORDER BY a.id, n.kind`,
        )
      ).rows;
    const told = () => {
      const { owner, vendor, rival } = world.cast;
      const letter = (accountId: string, kind: string, n: number, link: string) => ({
        accountId,
        kind,
        params: { n },
        link,
      });
      return [
        letter(owner.accountId, 'needs_rematched', 6, '/my/needs'),
        letter(vendor.accountId, 'solutions_rematched', 3, '/inbox'),
        letter(rival.accountId, 'solutions_rematched', 3, '/inbox'),
      ].sort((a, b) => (a.accountId < b.accountId ? -1 : 1));
    };
    const begin = async (crashAt?: number) => {
      await ground.pool.query('DELETE FROM app.match');
      await ground.pool.query('DELETE FROM app.notification');
      await world.stage.beginRematch.execute(SYSTEM);
      world.crash.passed.length = 0;
      if (crashAt !== undefined) world.crash.armAt(crashAt);
    };

    beforeEach(async () => {
      await publish(world, world.cast.rival, 'solution', solutionContent({ title: '同类方案' }));
      await twoMoreNeeds();
    });

    it('tells every reader of them once, at its end, wherever its process dies', async () => {
      await begin();
      await oneByOne();
      expect(await heard()).toEqual(told());
      const steps = world.crash.passed.length;
      for (let step = 1; step <= steps; step += 2) {
        await begin(step);
        await oneByOne();
        expect(await heard()).toEqual(told());
      }
      expect((await ground.pool.query('SELECT FROM app.rematch_news')).rowCount).toBe(0);
    }, 240_000);

    it('has the run that overtakes it tell of those that it found', async () => {
      await begin();
      const again = async () => void (await world.stage.beginRematch.execute(SYSTEM));
      world.candidates.meanwhile = () => {
        world.candidates.meanwhile = again; // while the second need is looked at
        return Promise.resolve();
      };
      await oneByOne();
      const { rows } = await ground.pool.query('SELECT state, done FROM app.rematch ORDER BY id');
      expect(rows).toEqual([
        { state: 'overtaken', done: 1 },
        { state: 'done', done: 3 },
      ]);
      expect(await heard()).toEqual(told());
    });
  });

  it('tells the administrator of the brokers how far it is', async () => {
    const { broker, owner } = world.cast;
    await expect(world.stage.viewRematch.execute(owner)).rejects.toMatchObject({ code: 'ACCESS.DENIED' });
    expect(await world.stage.viewRematch.execute(broker)).toBeUndefined();
    await world.stage.beginRematch.execute(broker);
    expect(await world.stage.viewRematch.execute(broker)).toMatchObject({
      state: 'running',
      total: 1,
      done: 0,
    });
    await world.idle();
    expect(await world.stage.viewRematch.execute(broker)).toMatchObject({
      state: 'done',
      done: 1,
      written: 0,
    });
  });

  it('runs every night, and renews statistics that were outgrown', async () => {
    await world.stage.nightly.execute(SYSTEM);
    expect(await newest()).toMatchObject({ cause: 'corpus 1' });
    await world.idle();
    await world.stage.nightly.execute(SYSTEM);
    const { id } = (await newest()) ?? {};
    expect(await newest()).toMatchObject({ cause: 'nightly 2026-11-20', state: 'running' });
    await world.stage.nightly.execute(SYSTEM);
    expect(await newest()).toMatchObject({ id });
    await world.idle();
    expect(await newest()).toMatchObject({ id, state: 'done' });
  });

  it('leaves alone what was edited meanwhile: its own run comes', async () => {
    const { owner } = world.cast;
    await ground.pool.query(`UPDATE app.match SET scorer_version = '0.9.0+1'`);
    await world.stage.beginRematch.execute(SYSTEM);
    world.candidates.meanwhile = () =>
      edit(world, owner, 'need', needContent({ budget: { min: 10, max: 20 } }));
    await world.idle();
    expect(await stored()).toMatchObject({ state: 'superseded' });
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
