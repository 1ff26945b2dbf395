import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { MovedMeanwhile, TRIES_IN_PLACE } from '@duijie/application';
import { needContent, solutionContent } from '@duijie/testing';
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

const stored = () => ground.unitOfWork.read((store) => store.matches.findPair(need, solution));

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

  it('changes nothing when nothing changed', async () => {
    const before = await world.digest();
    const stands = await stored();
    await world.stage.beginRematch.execute(SYSTEM);
    await world.idle();
    expect(await world.digest()).toEqual(before);
    expect(await stored()).toEqual(stands);
  });

  it('is rehearsed without a trace', async () => {
    await ground.pool.query(`UPDATE app.match SET scorer_version = '0.9.0+1'`);
    const before = await world.digest();
    world.crash.passed.length = 0;
    await world.stage.rematchBatch.rehearse();
    expect(finds()).toBe(1);
    expect(await world.digest()).toEqual(before);
  });

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
      // At most the batch it died over and the two that were scored meanwhile are scored twice.
      expect(found).toBeLessThanOrEqual(6);
      expect(await newest()).toMatchObject({ state: 'done', done: 3, total: 3 });
      expect(await world.digest()).toEqual(settled);
    }
  }, 240_000);

  it('hands over when it worked long enough, and scores nothing for nothing', async () => {
    await twoMoreNeeds();
    await twoMoreNeeds();
    await ground.pool.query(`UPDATE app.match SET scorer_version = '0.9.0+1'`);
    const { rematchBatch, continueRematch } = world.stage;
    const write = rematchBatch.write.bind(rematchBatch);
    rematchBatch.write = async (...batch) => {
      rematchBatch.write = write;
      await write(...batch);
      world.clock.advance(11_000);
    };
    const execute = jest.spyOn(continueRematch, 'execute');
    await world.stage.beginRematch.execute(SYSTEM);
    world.crash.passed.length = 0;
    await oneByOne();
    expect(execute.mock.calls.length).toBeGreaterThan(1);
    expect(finds()).toBe(5);
    expect(await newest()).toMatchObject({ state: 'done', done: 5, total: 5 });
  });

  it('scores again, and alone, what moved when it was scored ahead', async () => {
    await twoMoreNeeds();
    await twoMoreNeeds();
    await ground.pool.query(`UPDATE app.match SET scorer_version = '0.9.0+1'`);
    const { rematchBatch, continueRematch } = world.stage;
    const score = rematchBatch.score.bind(rematchBatch);
    // As often as may be, from the second batch on: those behind it must not count as further tries.
    let [done, moved] = [0, 0];
    rematchBatch.score = async (batch) => {
      if (done++ > 0 && moved < TRIES_IN_PLACE - 1) {
        moved++;
        throw new MovedMeanwhile('the editions in memory');
      }
      return score(batch);
    };
    const execute = jest.spyOn(continueRematch, 'execute');
    await world.stage.beginRematch.execute(SYSTEM);
    await oneByOne();
    expect(moved).toBe(TRIES_IN_PLACE - 1);
    expect(execute).toHaveBeenCalledTimes(1);
    expect(await newest()).toMatchObject({ state: 'done', done: 5, total: 5 });
  });

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
      const again = async (): Promise<void> => {
        // The first is written while the second is looked at.
        for (let done = 0; done === 0;) done = (await newest())?.done ?? 0;
        await world.stage.beginRematch.execute(SYSTEM);
      };
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
