import path from 'node:path';
import { expect, it } from '@jest/globals';
import { Embedder } from '@duijie/application';
import { embedderGain } from './embedder-gain.js';
import { judgedPool } from './evaluate.js';
import { readJudgedSet } from './read-judged-set.js';

const OWN = path.resolve(import.meta.dirname, '../../../../seeds/judgements');
const set = readJudgedSet(OWN);

/** Characters at random places: what it says has nothing to do with what people judged. */
class Noise extends Embedder {
  readonly model = 'noise';

  embed(texts: readonly string[]): Promise<number[][]> {
    return Promise.resolve(
      texts.map((_, i) => Array.from({ length: 8 }, (__, k) => Math.sin(i * 7.3 + k * k * 1.7))),
    );
  }
}

it('tells what an embedder adds, and that noise adds nothing', async () => {
  const { model, low, high, gain, gain95, ...measured } = await embedderGain(
    set,
    judgedPool(set),
    new Noise(),
    40,
  );
  expect(model).toBe('noise');
  expect(high).toBeGreaterThan(low);
  expect(measured['ndcg@10']).toBeLessThan(0.93);
  expect(gain).toBeLessThan(0);
  expect(gain95[1]).toBeLessThan(0.01);
}, 60_000);

it('adds exactly nothing where it weighs nothing', async () => {
  const { gain, gain95 } = await embedderGain(set, judgedPool(set), new Noise(), 0);
  expect([gain, ...gain95]).toEqual([0, 0, 0]);
}, 60_000);
