import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { LoadReference } from '@duijie/application';
import { needContent, referenceEditions, solutionContent } from '@duijie/testing';
import { openGround, SYSTEM, type Ground } from './stage.js';
import { matchOf, publish } from './story.js';
import { World } from './world.js';

let ground: Ground;

beforeAll(async () => {
  ground = await openGround();
});
afterAll(() => ground?.close());

it('a new vocabulary takes everything published along; the same one again moves nothing', async () => {
  const world = await World.open(ground);
  const solution = await publish(world, world.cast.vendor, 'solution', solutionContent());
  const need = await publish(world, world.cast.owner, 'need', needContent());
  await world.idle();
  const id = await matchOf(world, need, solution);
  const open = () => ground.unitOfWork.read((store) => store.outbox.countOpen());
  const load = new LoadReference(ground.unitOfWork);

  const editions = referenceEditions();
  await load.execute(SYSTEM, { editions });
  expect(await open()).toBe(0);

  const next = editions.map((edition) =>
    edition.kind === 'vocabulary' ? { ...edition, version: 'the next one' } : edition,
  );
  await load.execute(SYSTEM, { editions: next });
  expect(await open()).toBe(2);
  await world.idle();
  expect(await ground.unitOfWork.read((store) => store.matches.find(id))).toMatchObject({
    state: 'current',
    inputs: { vocabularyVersion: 'the next one' },
  });
});
