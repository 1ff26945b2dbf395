import { afterAll, beforeAll, beforeEach, expect, it } from '@jest/globals';
import { KeepIndexFilled, ReindexAll, type SearchAsk, type SearchFeed } from '@duijie/application';
import { asked, needContent, searchDocument } from '@duijie/testing';
import { pumpUntilIdle } from './pump.js';
import { openGround, openStage, SYSTEM, type Ground } from './stage.js';
import { edit, publish, withdraw } from './story.js';
import { World } from './world.js';

interface EngineParts {
  readonly ask: SearchAsk;
  readonly feed: SearchFeed;
}
export interface EngineUnderTest extends EngineParts {
  /** The same ports on a server that is not there. */
  readonly dead: EngineParts;
  close(): Promise<void>;
}

/** What becomes of an index when its engine is away, or when another was fed in its place. */
export function engineContract(begin: () => Promise<EngineUnderTest>): void {
  let ground: Ground;
  let engine: EngineUnderTest;
  let world: World;

  beforeAll(async () => {
    ground = await openGround();
  });
  beforeEach(async () => {
    engine = await begin();
    world = await World.open(ground);
  }, 60_000);
  afterAll(() => ground?.close());

  const stageWith = (feed: SearchFeed) =>
    openStage({ ...ground, feed, jobs: world.queue, live: world.live, clock: world.clock });
  const idleWith = (feed: SearchFeed) => pumpUntilIdle(stageWith(feed), { ...ground, ...world });
  const keepFilled = () => {
    const { ask, feed } = engine;
    const reindex = new ReindexAll(ground.unitOfWork, feed, ground.library);
    return new KeepIndexFilled(ground.unitOfWork, ask, feed, reindex).execute(SYSTEM);
  };
  const found = async (text: string): Promise<string[]> =>
    (await engine.ask.search(asked(text))).hits.map(({ id }) => id);

  it('publishing goes on while it is away, search says so, and the index catches up', async () => {
    try {
      await engine.feed.prepare();
      const need = await publish(world, world.cast.owner, 'need', needContent({ title: '压铸车间安全培训' }));
      const { handlers, relay } = stageWith(engine.dead.feed);
      await relay.execute(SYSTEM);
      const next = world.queue.take();
      expect(next && (await handlers[next.queue].handle(next.job))).toMatchObject({ outcome: 'postponed' });
      await expect(engine.dead.ask.search(asked('压铸'))).rejects.toMatchObject({
        code: 'SEARCH.UNAVAILABLE',
      });
      expect(await found('压铸')).toEqual([]);
      world.clock.advance(3_600_000);
      await idleWith(engine.feed);
      expect(await found('压铸')).toEqual([need]);
    } finally {
      await engine.close();
    }
  });

  it('catches up with what another engine was fed in its place', async () => {
    const { owner } = world.cast;
    try {
      const need = await publish(world, owner, 'need', needContent({ title: '压铸车间安全培训' }));
      await world.idle();
      expect(await keepFilled()).toEqual({ way: 'fed again', postings: 1 });
      await idleWith(engine.feed);
      expect(await found('压铸')).toEqual([need]);
      expect(await keepFilled()).toBeUndefined();

      await edit(world, owner, 'need', needContent({ title: '数字展厅互动导览' }));
      expect(await keepFilled()).toBeUndefined(); // it is on its way
      await world.idle();
      expect(await found('展厅')).toEqual([]);
      expect(await keepFilled()).toEqual({ way: 'fed again', postings: 1 });
      await idleWith(engine.feed);
      expect(await found('展厅')).toEqual([need]);

      await withdraw(world, owner, 'need');
      await world.idle();
      expect(await found('展厅')).toEqual([need]);
      expect(await keepFilled()).toEqual({ way: 'fed again', postings: 1 });
      await idleWith(engine.feed);
      expect(await found('')).toEqual([]);
    } finally {
      await engine.close();
    }
  });

  it('is built anew when it holds what the truth does not know', async () => {
    const { owner } = world.cast;
    try {
      const need = await publish(world, owner, 'need', needContent({ title: '压铸车间安全培训' }));
      await world.idle();
      await engine.feed.prepare();
      const later = searchDocument(need, { version: 99, title: '恢复备份之后才有的标题' });
      await engine.feed.upsert([later]);
      expect(await keepFilled()).toEqual({ way: 'built anew', postings: 1 });
      expect(await found('压铸')).toEqual([need]);
      const stranger = searchDocument('0190f5e0-0000-7000-8000-00000000ffff', { title: '别处的需求' });
      await engine.feed.upsert([stranger]);
      expect(await keepFilled()).toEqual({ way: 'built anew', postings: 1 });
      expect(await found('')).toEqual([need]);
    } finally {
      await engine.close();
    }
  });
}
