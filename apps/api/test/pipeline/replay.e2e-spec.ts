import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { parseFigures } from '@duijie/domain';
import { needContent, NOON, solutionContent } from '@duijie/testing';
import { openGround, SYSTEM, type Ground } from './stage.js';
import { edit, matchOf, publish } from './story.js';
import { World } from './world.js';

let ground: Ground;
let world: World;
let need: string;
let strong: string;
let weak: string;
const DAY = 86_400_000;
const FIRST_DAY = '2026-11-20';
/** The rival's solution before it has a reference, and after. */
const rivalContent = (over = {}) => solutionContent({ title: '通用安全实训平台', references: [], ...over });

beforeAll(async () => {
  ground = await openGround();
});
beforeEach(async () => {
  world = await World.open(ground);
  const { owner, vendor, rival } = world.cast;
  strong = await publish(world, vendor, 'solution', solutionContent());
  weak = await publish(world, rival, 'solution', rivalContent());
  need = await publish(world, owner, 'need', needContent());
  await world.idle();
});
afterAll(() => ground?.close());

const compared = (on: string) =>
  world.stage.compare.execute(world.cast.owner, { needId: need, on, a: weak, b: strong });

describe('a stored match', () => {
  it('comes out again byte for byte, whatever was renewed since, for those who may read it', async () => {
    const { owner, vendor, rival, broker } = world.cast;
    const id = await matchOf(world, need, strong);
    const [before] = await ground.unitOfWork.read((store) => store.matches.stored('solution', [strong]));
    for (const reader of [owner, vendor, broker]) {
      const replay = await world.stage.replay.execute(reader, { id });
      expect(replay).toMatchObject({
        matchId: id,
        identical: true,
        stored: before?.figures,
        replayed: before?.figures,
      });
    }
    await expect(world.stage.replay.execute(rival, { id })).rejects.toMatchObject({
      code: 'MATCH.NOT_FOUND',
    });

    // New statistics and a vendor that moved: what rests on the old ones still does, until its turn comes.
    await world.stage.buildCorpus.execute(SYSTEM);
    await ground.pool.query(`UPDATE app.organization SET region = '330702' WHERE id = $1`, [
      vendor.organizationId,
    ]);
    expect(await world.stage.replay.execute(owner, { id })).toMatchObject({
      identical: true,
      inputs: { corpusSnapshot: 0, solutionSeat: '330108' },
    });
    const [view] = (
      await world.stage.listRecommendations.execute(owner, {
        side: 'need',
        postingId: need,
        page: 1,
        size: 9,
      })
    ).items;
    expect(view?.joints.length).toBeGreaterThan(0);
    await world.idle();
    expect(await world.stage.replay.execute(owner, { id })).toMatchObject({
      identical: true,
      inputs: { corpusSnapshot: 1 },
    });
  });

  it('of another scorer is shown as it was stored', async () => {
    const id = await matchOf(world, need, strong);
    await ground.pool.query(`UPDATE app.match SET scorer_version = '0.1.0+1'`);
    const replay = await world.stage.replay.execute(world.cast.owner, { id });
    expect(replay.stored).not.toBe('');
    expect(replay).not.toHaveProperty('replayed');
    expect(replay).not.toHaveProperty('identical');
  });
});

describe('why B stood above A on that day', () => {
  it('is answered factor by factor, from what was stored that day', async () => {
    const first = await compared(FIRST_DAY);
    expect(first).toMatchObject({
      above: { solutionId: strong, rank: 1 },
      below: { solutionId: weak, rank: 2, title: '通用安全实训平台' },
      decidedBy: 'score',
    });
    expect(first.factors[0]).toMatchObject({ factor: 'references' });
    const sum = first.factors.reduce((total, { difference }) => total + difference, 0);
    expect(sum).toBeCloseTo(first.above.score - first.below.score, 9);
    expect(first.above.joints.length).toBeGreaterThan(0);

    // The next day the rival proves more and asks less, and the other way round stands the list; the day before stays as it was.
    world.clock.advance(DAY);
    const { references } = solutionContent();
    const better = rivalContent({ references, price: { model: 'one_off', min: 50, max: 70 } });
    await edit(world, world.cast.rival, 'solution', better);
    await edit(
      world,
      world.cast.vendor,
      'solution',
      solutionContent({ references: [], price: { model: 'on_quote' } }),
    );
    await world.idle();
    const second = await compared('2026-11-21');
    expect(second).toMatchObject({ above: { solutionId: weak }, below: { solutionId: strong } });
    expect({ ...(await compared(FIRST_DAY)), at: first.at }).toEqual(first);
  });

  it('knows what ended since, what a broker pinned then, and nothing of days to come', async () => {
    const { owner, broker, vendor } = world.cast;
    world.clock.advance(DAY);
    const matchId = await matchOf(world, need, weak);
    const pinned = await world.stage.decide.execute(broker, { matchId, verdict: 'pin' });
    await world.idle();
    world.clock.advance(DAY);
    await world.stage.undoDecision.execute(broker, { id: pinned.decisions.broker?.id ?? '' });
    await world.stage.withdraw.execute(vendor, { side: 'solution', id: strong });
    await world.idle();
    expect(await compared('2026-11-21')).toMatchObject({
      above: { solutionId: weak, pinned: true },
      below: { solutionId: strong },
      decidedBy: 'pin',
    });
    const ranking = (on: string) => world.stage.pastRanking.execute(owner, { needId: need, on });
    expect((await ranking(FIRST_DAY)).items.map(({ solutionId }) => solutionId)).toEqual([strong, weak]);
    expect((await ranking('2026-11-22')).items.map(({ solutionId }) => solutionId)).toEqual([weak]);
    await expect(compared('2026-11-22')).rejects.toMatchObject({ code: 'MATCH.NOT_FOUND' });
    await expect(compared('2026-11-23')).rejects.toMatchObject({ code: 'INPUT.INVALID' });
    expect((await ranking('2026-11-19')).items).toEqual([]);
    await expect(
      world.stage.compare.execute(vendor, { needId: need, a: weak, b: strong }),
    ).rejects.toMatchObject({ code: 'ACCESS.DENIED' });
  });

  it('keeps a change in about 300 bytes', async () => {
    world.clock.advance(DAY);
    // A price that was within the budget and still is changes no figure, so nothing is kept; a proof does.
    const { references, price } = solutionContent();
    const cheaper = { ...price, model: 'one_off' as const, min: 50 };
    for (const over of [{ price: cheaper }, { price: cheaper, references }]) {
      await edit(world, world.cast.rival, 'solution', rivalContent(over));
      await world.idle();
      world.clock.advance(DAY);
    }
    // Without the row's header.
    const { rows } = await ground.pool.query<{ figures: string; bytes: number; since: Date }>(
      'SELECT figures, since, pg_column_size(f.*) - 24 AS bytes FROM app.match_figures f',
    );
    expect(rows).toHaveLength(1);
    expect(rows[0]?.since).toEqual(NOON);
    expect(parseFigures(rows[0]?.figures ?? '').standing).toBe('passed');
    expect(rows[0]?.bytes).toBeLessThanOrEqual(305);
  });
});
