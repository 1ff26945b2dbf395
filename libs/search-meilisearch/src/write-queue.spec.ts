import type { SearchDocument } from '@duijie/application';
import { WriteQueue, type Change } from './write-queue.js';

const change = (id: string, version: number | null): Change => ({
  side: 'need',
  id,
  document: version === null ? null : ({ id, side: 'need', version } as SearchDocument),
});
const seen = (changes: readonly Change[]): string[] =>
  changes.map(({ id, document }) => `${id}@${document?.version ?? 'gone'}`);

/** Batches as they are written; each is let go by hand. */
function held() {
  const batches: string[][] = [];
  const letGo: (() => void)[] = [];
  const queue = new WriteQueue((changes) => {
    batches.push(seen(changes));
    return new Promise((resolve) => letGo.push(resolve));
  });
  const release = async (): Promise<void> => {
    await new Promise(setImmediate);
    letGo.shift()?.();
    await new Promise(setImmediate);
  };
  return { queue, batches, release };
}

describe('WriteQueue', () => {
  it('puts what arrives during a turn into one batch', async () => {
    const { queue, batches, release } = held();
    const first = queue.put([change('a', 1)]);
    await new Promise(setImmediate);
    const rest = [queue.put([change('b', 1)]), queue.put([change('c', 1)]), queue.put([change('b', 2)])];
    await release();
    await first;
    await release();
    await Promise.all(rest);
    expect(batches).toEqual([['a@1'], ['b@2', 'c@1']]);
  });

  it('keeps the higher version and the last removal', async () => {
    const { queue, batches, release } = held();
    const all = [
      queue.put([change('a', 2)]),
      queue.put([change('a', 1)]),
      queue.put([change('b', 1)]),
      queue.put([change('b', null)]),
    ];
    await release();
    await Promise.all(all);
    expect(batches).toEqual([['a@2', 'b@gone']]);
  });

  it('goes on after a failure, which only its own batch hears of', async () => {
    let turn = 0;
    const queue = new WriteQueue(() =>
      turn++ === 0 ? Promise.reject(new Error('refused')) : Promise.resolve(),
    );
    const failed = queue.put([change('a', 1)]);
    await expect(failed).rejects.toThrow('refused');
    await expect(queue.put([change('a', 1)])).resolves.toBeUndefined();
  });
});
