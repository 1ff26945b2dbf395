import { Turns } from './turns.js';

/** Work that ends when the test says so. */
function heldWork() {
  const ends: (() => void)[] = [];
  return { ends, work: () => new Promise<void>((resolve) => ends.push(resolve)) };
}
const settled = () => new Promise((resolve) => setImmediate(resolve));

describe('turns', () => {
  it('let so many work at a time, and the next as soon as one has ended', async () => {
    const { ends, work } = heldWork();
    const turns = new Turns(2, 10);
    const all = [1, 2, 3].map(() => turns.take(work));
    await settled();
    expect(ends).toHaveLength(2);
    ends[0]?.();
    await settled();
    expect(ends).toHaveLength(3);
    ends.forEach((end) => end());
    await Promise.all(all);
  });

  it('refuse whoever would stand too far back, and go on', async () => {
    const { ends, work } = heldWork();
    const turns = new Turns(1, 1);
    const all = [turns.take(work), turns.take(work)];
    await expect(turns.take(work)).rejects.toMatchObject({ code: 'SEARCH.BUSY' });
    ends[0]?.();
    await settled();
    ends[1]?.();
    await Promise.all(all);
    await expect(turns.take(async () => 'free again')).resolves.toBe('free again');
  });

  it('give the turn back after a failure', async () => {
    const turns = new Turns(1, 0);
    const failing = () => Promise.reject(new Error('no'));
    await expect(turns.take(failing)).rejects.toThrow('no');
    await expect(turns.take(failing)).rejects.toThrow('no');
  });
});
