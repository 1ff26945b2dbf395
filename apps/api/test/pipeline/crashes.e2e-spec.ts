import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Digest } from './digest.js';
import { openGround, type Ground } from './stage.js';
import { playStory } from './story.js';
import { World } from './world.js';

/** Every third step unless asked for all: a fault at a neighbouring step mostly finds the same state. */
const STRIDE = process.env.DUIJIE_EVERY_STEP ? 1 : 3;

/** The story is played once undisturbed; whatever happens on the way must end in the same state. */
let ground: Ground;
let undisturbed: Digest;
let steps: readonly string[];

beforeAll(async () => {
  ground = await openGround();
  const world = await World.open(ground);
  await playStory(world);
  undisturbed = await world.digest();
  steps = [...world.crash.passed];
});
afterAll(() => ground?.close());

describe('a story with faults', () => {
  it('ends well undisturbed', () => {
    expect(undisturbed).toMatchObject({ open: 0, dead: [], introductions: [{ state: 'open' }] });
    expect(undisturbed.matches).toEqual([
      expect.objectContaining({ state: 'current', fresh: true }),
      expect.objectContaining({ state: 'superseded' }),
    ]);
    expect(undisturbed.postings).toEqual(
      undisturbed.postings.map((posting) => ({ ...posting, indexed: true, matched: true })),
    );
    expect(steps.length).toBeGreaterThan(100);
  });

  it('ends the same when every job is delivered twice', async () => {
    const world = await World.open(ground);
    await playStory(world, 2);
    expect(await world.digest()).toEqual(undisturbed);
  });

  it('ends the same wherever the process dies', async () => {
    for (let step = 1; step <= steps.length; step += STRIDE) {
      const world = await World.open(ground);
      world.crash.armAt(step);
      await playStory(world);
      expect({ step, name: steps[step - 1], ...(await world.digest()) }).toEqual({
        step,
        name: steps[step - 1],
        ...undisturbed,
      });
    }
  }, 600_000);
});
