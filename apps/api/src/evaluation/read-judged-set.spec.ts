import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { readJudgedSet } from './read-judged-set.js';

const OWN = path.resolve(import.meta.dirname, '../../../../seeds/judgements');
let folder: string;
const write = (file: string, ...lines: string[]) =>
  writeFileSync(path.join(folder, file), lines.map((line) => `${line}\n`).join(''));

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'judged-'));
  write('qrels.tsv', 'n1\t0\ts1\t3', 'n1\t0\ts2\t0');
});
afterEach(() => rmSync(folder, { recursive: true }));

it('reads postings that lie beside their judgements', () => {
  write('needs.jsonl', '{"id":"n1","title":"压铸演练","description":"新人没练过"}');
  write('solutions.jsonl', '{"id":"s1","title":"演练系统"}', '{"id":"s2","title":"扫描仪","seat":"3301"}');
  const set = readJudgedSet(folder);
  expect(set.needs.map(({ id, content }) => [id, content.title, content.problem])).toEqual([
    ['n1', '压铸演练', '新人没练过'],
  ]);
  expect(set.solutions.get('s2')?.seat).toBe('3301');
  expect([set.pairs, set.judgements.get('n1')?.get('s1')]).toEqual([2, 3]);
});

it('takes the demonstration’s postings for the judgements that hold none, with every judged one among them', () => {
  const { needs, solutions, judgements, pairs } = readJudgedSet(OWN);
  const judged = needs.filter(({ id }) => judgements.has(id));
  expect(judged).toHaveLength(judgements.size);
  expect([...judgements.values()].flatMap((of) => [...of.keys()]).filter((id) => !solutions.has(id))).toEqual(
    [],
  );
  expect(pairs).toBeGreaterThan(800);
  expect([...solutions.values()].every(({ seat }) => seat.length >= 4)).toBe(true);
});

it('does not take them when one of the two files is missing', () => {
  write('needs.jsonl', '{"id":"n1","title":"压铸演练"}');
  expect(() => readJudgedSet(folder)).toThrow('solutions.jsonl');
});

it('names the line that cannot be read', () => {
  write('qrels.tsv', 'n1\t0\ts1\t3', 'n1 s2');
  expect(() => readJudgedSet(folder)).toThrow('qrels.tsv:2');
});
