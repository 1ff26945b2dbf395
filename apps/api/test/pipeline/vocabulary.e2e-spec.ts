import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { LoadReference, Recorder } from '@duijie/application';
import { needContent, referenceEditions, solutionContent } from '@duijie/testing';
import { openGround, SYSTEM, uuids, type Ground } from './stage.js';
import { matchOf, publish } from './story.js';
import { World } from './world.js';

let ground: Ground;

beforeAll(async () => {
  ground = await openGround();
});
afterAll(() => ground?.close());

it('a new vocabulary takes everything published along, in one re-match; the same one again moves nothing', async () => {
  const world = await World.open(ground);
  const solution = await publish(world, world.cast.vendor, 'solution', solutionContent());
  const need = await publish(world, world.cast.owner, 'need', needContent());
  await world.idle();
  const id = await matchOf(world, need, solution);
  const open = async () =>
    (
      await ground.pool.query(
        `SELECT event ->> 'kind' AS kind FROM app.outbox WHERE handled_at IS NULL ORDER BY id`,
      )
    ).rows;
  const load = new LoadReference(ground.unitOfWork, new Recorder(world.clock, uuids));

  const editions = referenceEditions();
  await load.execute(SYSTEM, { editions });
  expect(await open()).toEqual([]);

  const next = editions.map((edition) =>
    edition.kind === 'vocabulary' ? { ...edition, version: 'the next one' } : edition,
  );
  await load.execute(SYSTEM, { editions: next });
  expect(await open()).toEqual([
    { kind: 'PostingChanged' },
    { kind: 'PostingChanged' },
    { kind: 'RematchDue' },
  ]);
  const runs = await ground.unitOfWork.read((store) => store.runs.find(need));
  await world.idle();
  // Projected again, and not matched one by one beside the re-match.
  expect(await ground.unitOfWork.read((store) => store.runs.find(need))).toEqual(runs);
  expect(await ground.unitOfWork.read((store) => store.matches.find(id))).toMatchObject({
    state: 'current',
    inputs: { vocabularyVersion: 'the next one' },
  });
});
