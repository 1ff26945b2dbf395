import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { MOST_STARTS } from '@duijie/application';
import { Crashed, needContent, solutionContent } from '@duijie/testing';
import { openGround, SYSTEM, type Ground } from './stage.js';
import { edit, matchOf, postingOf, publish } from './story.js';
import { World } from './world.js';

let ground: Ground;
let world: World;
/** Calls of search since the last look. */
const looked = () => {
  const passed = world.crash.passed.splice(0);
  const count = (step: string) => passed.filter((name) => name === `before ${step}`).length;
  return { indexed: count('upsert'), matched: count('candidates') };
};

beforeAll(async () => {
  ground = await openGround();
});
beforeEach(async () => {
  world = await World.open(ground);
});
afterAll(() => ground?.close());

describe('a burst of edits', () => {
  it('a thousand of one solution cause one re-match', async () => {
    const { owner, vendor } = world.cast;
    const solution = await publish(world, vendor, 'solution', solutionContent());
    const need = await publish(world, owner, 'need', needContent());
    await world.idle();
    looked();
    let { version } = await world.stage.view.execute(vendor, { side: 'solution', id: solution });
    for (let i = 1; i <= 1_000; i++) {
      const content = solutionContent({ title: `压铸实训方案，第 ${i} 稿` });
      const asked = { side: 'solution', id: solution, content, version } as const;
      ({ version } = await world.stage.edit.execute(vendor, asked));
    }
    looked();
    await world.idle();
    expect(looked()).toEqual({ indexed: 1, matched: 1 });
    const match = await ground.unitOfWork.read((store) => store.matches.findPair(need, solution));
    expect(match?.inputs).toMatchObject({ solutionRevision: 1_001 });
    expect(await world.digest()).toMatchObject({
      open: 0,
      dead: [],
      matches: [{ state: 'current', fresh: true }],
    });
  }, 240_000);

  it('that arrives while its jobs lie in the queue already, too', async () => {
    const { vendor } = world.cast;
    await publish(world, vendor, 'solution', solutionContent());
    await world.idle();
    looked();
    for (let i = 1; i <= 20; i++) {
      await edit(world, vendor, 'solution', solutionContent({ title: `压铸实训方案，第 ${i} 稿` }));
      await world.stage.relay.execute(SYSTEM);
    }
    expect(await world.queue.countOpen()).toBe(20);
    await world.idle();
    expect(looked()).toEqual({ indexed: 1, matched: 1 });
  });
});

describe('a posting that kills its worker', () => {
  it('is set aside after some deaths, keeps nobody else, and can be driven again', async () => {
    const { owner, vendor } = world.cast;
    const solution = await publish(world, vendor, 'solution', solutionContent());
    await world.idle();
    await publish(world, owner, 'need', needContent());
    let deaths = 0;
    const killer = async () => {
      deaths++;
      world.crash.armAt(world.crash.passed.length + 1);
      world.crash.step('killed');
    };
    for (let round = 0; round < 20; round++) {
      world.candidates.meanwhile = killer;
      await world.stage.relay.execute(SYSTEM);
      const next = world.queue.take();
      if (next) {
        await world.stage.handlers[next.queue].handle(next.job).catch((error: unknown) => {
          if (!(error instanceof Crashed)) throw error;
          world.restart();
        });
      }
      world.clock.advance(31_000);
    }
    expect(deaths).toBe(MOST_STARTS);
    const [dead] = await ground.unitOfWork.read((store) => store.outbox.dead(9));
    expect(dead).toMatchObject({
      event: { kind: 'PostingIndexed', side: 'need' },
      lastError: `Error: ended its worker ${MOST_STARTS} times`,
    });
    world.clock.advance(600_000);
    expect(await world.stage.sweep.execute(SYSTEM)).toMatchObject({ requeued: 0 });

    delete world.candidates.meanwhile;
    await ground.unitOfWork.run((store) => store.outbox.revive(dead?.id ?? '', world.clock.now()));
    await world.idle();
    const need = (await postingOf(world, owner, 'need'))?.id ?? '';
    expect(await matchOf(world, need, solution)).not.toBe('');
  });
});
