import type { JudgedSet } from './read-judged-set.js';
import { needText, solutionText, type PostingText } from '@duijie/domain';

/**
 * The ranking to beat: cosine of IDF-weighted pairs of neighbouring characters, of letters and digits as of Han. Written apart from
 * the scorer on purpose, so that no change there moves the mark it is measured against. Title once, description at most half.
 * @returns need → solution → likeness in [0, 1]
 */
export function bigramCosine(set: JudgedSet): (needId: string, solutionId: string) => number {
  const asked = new Map(set.needs.map(({ id, content }) => [id, pairsOf(needText(content))]));
  const offered = new Map(
    [...set.solutions].map(([id, { content }]) => [id, pairsOf(solutionText(content))]),
  );
  const seen = new Map<string, number>();
  for (const pairs of [...asked.values(), ...offered.values()])
    for (const pair of pairs.keys()) seen.set(pair, (seen.get(pair) ?? 0) + 1);
  const documents = asked.size + offered.size;
  const weigh = (pairs: Pairs): Pairs => {
    const weights = new Map<string, number>();
    let squares = 0;
    for (const [pair, strength] of pairs) {
      const documentsWith = seen.get(pair) ?? 0;
      const weight = strength * Math.log(1 + (documents - documentsWith + 0.5) / (documentsWith + 0.5));
      weights.set(pair, weight);
      squares += weight * weight;
    }
    const norm = Math.sqrt(squares) || 1;
    return new Map([...weights].map(([pair, weight]) => [pair, weight / norm]));
  };
  const needs = new Map([...asked].map(([id, pairs]) => [id, weigh(pairs)]));
  const solutions = new Map([...offered].map(([id, pairs]) => [id, weigh(pairs)]));
  return (needId, solutionId) => {
    const solution = solutions.get(solutionId);
    let sum = 0;
    for (const [pair, weight] of needs.get(needId) ?? []) sum += weight * (solution?.get(pair) ?? 0);
    return sum;
  };
}

type Pairs = ReadonlyMap<string, number>;

const HAN_GAP = /(?<=\p{Script=Han})\s+(?=\p{Script=Han})/gu;

function counts(text: string): Map<string, number> {
  const found = new Map<string, number>();
  for (const [run] of text
    .normalize('NFKC')
    .toLowerCase()
    .replace(HAN_GAP, '')
    .matchAll(/[\p{L}\p{N}]+/gu)) {
    let before = '';
    for (const character of run) {
      if (before !== '') found.set(before + character, (found.get(before + character) ?? 0) + 1);
      before = character;
    }
  }
  return found;
}

function pairsOf({ title, description }: PostingText): Pairs {
  const strengths = counts(title);
  for (const [pair, count] of counts(description))
    strengths.set(pair, (strengths.get(pair) ?? 0) + (0.5 * count) / (count + 1));
  return strengths;
}
