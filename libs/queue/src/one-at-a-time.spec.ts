import { describe, expect, it } from '@jest/globals';
import { OneAtATime } from './one-at-a-time.js';

/** A task whose rounds end when the test says so. */
function heldTask() {
  const ends: ((more: boolean) => void)[] = [];
  return { ends, task: () => new Promise<boolean>((resolve) => ends.push(resolve)) };
}
const settle = () => new Promise((resolve) => setImmediate(resolve));

describe('OneAtATime', () => {
  it('folds all wake-ups of one round into one more round', async () => {
    const { ends, task } = heldTask();
    const one = new OneAtATime(task, () => undefined);
    one.wake();
    one.wake();
    one.wake();
    expect(ends).toHaveLength(1);
    ends[0]?.(false);
    await settle();
    expect(ends).toHaveLength(2);
    ends[1]?.(false);
    await settle();
    expect(ends).toHaveLength(2);
  });

  it('goes on while there is more, and after an error', async () => {
    const said: unknown[] = [];
    let round = 0;
    const one = new OneAtATime(
      async () => {
        if (++round === 1) return true;
        throw new Error('away');
      },
      (error) => said.push(error),
    );
    one.wake();
    await settle();
    expect(round).toBe(2);
    expect(said).toEqual([new Error('away')]);
    one.wake();
    await settle();
    expect(round).toBe(3);
  });

  it('begins nothing after it was closed', async () => {
    const { ends, task } = heldTask();
    const one = new OneAtATime(task, () => undefined);
    one.wake();
    one.wake();
    const closed = one.close();
    ends[0]?.(true);
    await closed;
    one.wake();
    await settle();
    expect(ends).toHaveLength(1);
  });
});
