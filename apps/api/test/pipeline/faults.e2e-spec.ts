import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { needContent, solutionContent } from '@duijie/testing';
import { openGround, openStage, SYSTEM, type Ground } from './stage.js';
import { edit, matchOf, postingOf, publish, withdraw } from './story.js';
import { World } from './world.js';

let ground: Ground;
let world: World;

beforeAll(async () => {
  ground = await openGround();
});
beforeEach(async () => {
  world = await World.open(ground);
});
afterAll(() => ground?.close());

const matchRow = (need: string, solution: string) =>
  ground.unitOfWork.read((store) => store.matches.findPair(need, solution));
const openRows = () => ground.unitOfWork.read((store) => store.outbox.countOpen());

describe('while a match is being computed', () => {
  it('an edit makes it begin again, and only the new content is stored', async () => {
    const { owner, vendor } = world.cast;
    const solution = await publish(world, vendor, 'solution', solutionContent());
    await world.idle();
    const need = await publish(world, owner, 'need', needContent());
    world.candidates.meanwhile = () =>
      edit(world, owner, 'need', needContent({ budget: { min: 60, max: 200 } }));
    await world.idle();
    const { matches, postings, open } = await world.digest();
    expect(open).toBe(0);
    expect(postings).toEqual(postings.map((posting) => ({ ...posting, indexed: true, matched: true })));
    expect(matches).toEqual(matches.map((match) => ({ ...match, fresh: true })));
    expect((await matchRow(need, solution))?.inputs).toMatchObject({ needRevision: 2 });
  });

  it('an edit that breaks a hard condition leaves no match', async () => {
    const { owner, vendor } = world.cast;
    await publish(world, vendor, 'solution', solutionContent());
    await world.idle();
    await publish(world, owner, 'need', needContent());
    world.candidates.meanwhile = () =>
      edit(world, owner, 'need', needContent({ budget: { min: 10, max: 20 } }));
    await world.idle();
    expect((await world.digest()).matches).toEqual([]);
  });

  it('an edit of the partner does so too', async () => {
    const { owner, vendor } = world.cast;
    const solution = await publish(world, vendor, 'solution', solutionContent());
    await world.idle();
    const need = await publish(world, owner, 'need', needContent());
    world.candidates.meanwhile = () =>
      edit(world, vendor, 'solution', solutionContent({ price: { model: 'one_off', min: 80, max: 90 } }));
    await world.idle();
    expect((await matchRow(need, solution))?.inputs).toMatchObject({ solutionRevision: 2 });
    expect((await world.digest()).matches).toMatchObject([{ fresh: true }]);
  });

  it('a withdrawal leaves nothing recommended', async () => {
    const { owner, vendor } = world.cast;
    await publish(world, vendor, 'solution', solutionContent());
    await world.idle();
    await publish(world, owner, 'need', needContent());
    world.candidates.meanwhile = () => withdraw(world, owner, 'need');
    await world.idle();
    const { matches, found, notifications } = await world.digest();
    expect(matches.filter((match) => 'state' in match && match.state === 'current')).toEqual([]);
    expect(found).toMatchObject([{ code: 'FA-2026-0001' }]);
    expect(notifications.vendor).toEqual([]);
  });
});

describe('two postings at once', () => {
  it('find each other, in whatever order their jobs run, once', async () => {
    const { owner, vendor } = world.cast;
    const [need, solution] = await Promise.all([
      publish(world, owner, 'need', needContent()),
      publish(world, vendor, 'solution', solutionContent()),
    ]);
    // Two processes over one queue, racing for every job.
    const other = openStage({ ...ground, jobs: world.queue, live: world.live, clock: world.clock });
    const race = async (stage: typeof other): Promise<void> => {
      for (;;) {
        await stage.relay.execute(SYSTEM);
        const next = world.queue.take();
        if (!next) return;
        await stage.handlers[next.queue].handle(next.job);
      }
    };
    await Promise.all([race(world.stage), race(other), race(world.stage), race(other)]);
    await world.idle();
    expect(await matchRow(need, solution)).toMatchObject({ state: 'current' });
    const { matches, notifications } = await world.digest();
    expect(matches).toMatchObject([{ state: 'current', fresh: true }]);
    expect(notifications).toMatchObject({ owner: ['solution_recommended'], vendor: ['need_recommended'] });
  });
});

describe('search down', () => {
  it('loses nothing and buries nothing, however long', async () => {
    const { owner, vendor } = world.cast;
    world.feed.isDown = true;
    world.candidates.isDown = true;
    await publish(world, vendor, 'solution', solutionContent());
    const need = await publish(world, owner, 'need', needContent());
    for (let hour = 0; hour < 20; hour++) {
      await world.stage.relay.execute(SYSTEM);
      for (let next = world.queue.take(); next; next = world.queue.take()) {
        expect(await world.stage.handlers[next.queue].handle(next.job)).toMatchObject({
          outcome: 'postponed',
        });
      }
      world.clock.advance(3_600_000);
    }
    expect(await openRows()).toBe(2);
    world.feed.isDown = false;
    world.candidates.isDown = false;
    await world.idle();
    const { matches, dead } = await world.digest();
    expect(dead).toEqual([]);
    expect(matches).toMatchObject([{ state: 'current' }]);
    expect(await matchOf(world, need, (await postingOf(world, vendor, 'solution'))?.id ?? '')).not.toBe('');
  });
});

describe('queue down', () => {
  it('publishing goes on, and the outbox keeps the work until the queue is back', async () => {
    const { owner, vendor } = world.cast;
    world.queue.isDown = true;
    await publish(world, vendor, 'solution', solutionContent());
    await publish(world, owner, 'need', needContent());
    for (let round = 0; round < 50; round++) {
      expect(await world.stage.relay.execute(SYSTEM)).toMatchObject({ handedOver: 0 });
      world.clock.advance(60_000);
    }
    expect(await openRows()).toBe(2);
    world.queue.isDown = false;
    await world.idle();
    expect((await world.digest()).matches).toMatchObject([{ state: 'current' }]);
  });

  it('a queue that loses everything it was given delays, no more', async () => {
    const { owner, vendor } = world.cast;
    await publish(world, vendor, 'solution', solutionContent());
    await publish(world, owner, 'need', needContent());
    await world.stage.relay.execute(SYSTEM);
    world.queue.lose();
    await world.idle();
    expect((await world.digest()).matches).toMatchObject([{ state: 'current' }]);
  });
});

describe('poison', () => {
  it('is buried after eight failures of its own, and can be driven again', async () => {
    const { vendor } = world.cast;
    await publish(world, vendor, 'solution', solutionContent());
    const poison = new Error('cannot be read');
    for (let failure = 1; failure <= 8; failure++) {
      world.feed.fails = poison;
      await world.stage.relay.execute(SYSTEM);
      const next = world.queue.take();
      if (!next) throw new Error('the row was not handed over');
      const { outcome } = await world.stage.handlers[next.queue].handle(next.job);
      expect(outcome).toBe(failure < 8 ? 'postponed' : 'dead');
      world.clock.advance(60_000);
    }
    const [dead] = await ground.unitOfWork.read((store) => store.outbox.dead(10));
    expect(dead).toMatchObject({ failures: 7, lastError: expect.stringContaining('cannot be read') });
    expect(await openRows()).toBe(0);

    // The sweeper does not dig it out by itself.
    world.clock.advance(600_000);
    expect(await world.stage.sweep.execute(SYSTEM)).toMatchObject({ requeued: 0 });

    world.feed.fails = undefined;
    await ground.unitOfWork.run((store) => store.outbox.revive(dead?.id ?? '', world.clock.now()));
    await world.idle();
    expect((await world.digest()).found).toMatchObject([{ code: 'FA-2026-0001', fresh: true }]);
  });
});

describe('the sweeper', () => {
  it('expires what it can, whatever stands before it in the line', async () => {
    const { owner } = world.cast;
    const need = await publish(world, owner, 'need', needContent({ answerBy: '2026-12-01' }));
    await world.idle();
    await ground.pool.query(`CREATE FUNCTION app.refuse() RETURNS trigger LANGUAGE plpgsql AS
      $$ BEGIN RAISE EXCEPTION 'stuck'; END $$`);
    await ground.pool.query(`CREATE TRIGGER stuck BEFORE UPDATE ON app.posting FOR EACH ROW
      WHEN (OLD.code LIKE 'STUCK%') EXECUTE FUNCTION app.refuse()`);
    try {
      // Copies that cannot be written, due before it: more than a sweep looks at once.
      await ground.pool.query(
        `INSERT INTO app.posting SELECT (jsonb_populate_record(p, jsonb_build_object('id', gen_random_uuid(), 'code', 'STUCK-' || n,
           'expires_at', p.expires_at - interval '1 day'))).* FROM app.posting p, generate_series(1, 250) n WHERE p.id = $1`,
        [need],
      );
      await ground.pool.query(
        `INSERT INTO app.posting_pipeline (posting_id) SELECT id FROM app.posting WHERE code LIKE 'STUCK%'`,
      );
      world.clock.advance(14 * 86_400_000);
      expect(await world.stage.sweep.execute(SYSTEM)).toMatchObject({ expired: 1 });
    } finally {
      await ground.pool.query('DROP TRIGGER stuck ON app.posting; DROP FUNCTION app.refuse()');
    }
    const expired = await ground.unitOfWork.read((store) => store.postings.find('need', need));
    expect(expired).toMatchObject({ state: 'expired' });
  });

  it('queues again what lags behind, and publishes expiries', async () => {
    const { owner, vendor } = world.cast;
    await publish(world, vendor, 'solution', solutionContent());
    await publish(world, owner, 'need', needContent({ answerBy: '2026-12-01' }));
    // Rows that went astray without a trace, as after a restored backup.
    await ground.pool.query('DELETE FROM app.outbox');
    world.clock.advance(600_000);
    expect(await world.stage.sweep.execute(SYSTEM)).toMatchObject({ requeued: 2, expired: 0 });
    await world.idle();
    expect((await world.digest()).matches).toMatchObject([{ state: 'current' }]);

    world.clock.advance(14 * 86_400_000);
    expect(await world.stage.sweep.execute(SYSTEM)).toMatchObject({ expired: 1 });
    await world.idle();
    expect((await world.digest()).matches).toMatchObject([{ state: 'superseded' }]);
    expect(await postingOf(world, owner, 'need')).toMatchObject({ state: 'expired' });
  });
});
