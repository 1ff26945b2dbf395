import path from 'node:path';
import { expect, it } from '@jest/globals';
import { evaluate, judgedPool } from './evaluate.js';
import { readJudgedSet } from './read-judged-set.js';

const OWN = path.resolve(import.meta.dirname, '../../../../seeds/judgements');

/** Well above what BM25 over the same texts reaches (0.868): a change that falls below has lost what the vocabulary and the figures add. */
const FLOOR = 0.92;

it('ranks the judged set of our own far better than words alone', async () => {
  const set = readJudgedSet(OWN);
  const lengths: number[] = [];
  const result = await evaluate(set, judgedPool(set), (_, ranking) => lengths.push(ranking.length));
  expect(lengths).toEqual([...set.judgements.values()].map((judged) => judged.size));
  expect(result['ndcg@10']).toBeGreaterThan(FLOOR);
}, 60_000);
