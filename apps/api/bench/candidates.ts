/* Candidates in memory: what building and asking cost, and how many of the ten best by scoring everything are among them. */
import {
  CandidateIndex,
  chinaDate,
  corpusDocument,
  needQuery,
  needText,
  prepareSolution,
  rank,
  scoreFigures,
  scoringContext,
  solutionText,
  takeSnapshot,
  visibleNeed,
  visibleSolution,
  type PreparedSolution,
} from '@duijie/domain';
import { Chance } from '../src/bench/chance.js';
import { postingMaker } from '../src/bench/make-postings.js';
import { seedLexicon } from './seed-lexicon.js';

const ASKED = 300;
const HELD = 20;
const LIMIT = 300;
const SEATS = ['330106', '330206', '330302', '330782', '3310'];

/** Of `wanted`, the share that is in `found`. */
const share = (wanted: readonly string[], found: ReadonlySet<string>): number =>
  wanted.filter((id) => found.has(id)).length / Math.max(1, wanted.length);
const mean = (all: readonly number[]): number => all.reduce((sum, one) => sum + one, 0) / all.length;

/** Run from the repository's root, with --expose-gc for the memory figure. */
export function main(size: number): void {
  const chance = new Chance(2026);
  const maker = postingMaker(chance);
  const needs = Array.from({ length: ASKED }, (_, i) => visibleNeed(maker.need(i)));
  const texts = Array.from({ length: Math.min(size, 20_000) }, (_, i) =>
    corpusDocument(solutionText(visibleSolution(maker.solution(i)))),
  );
  texts.push(...needs.map((need) => corpusDocument(needText(need))));
  const context = scoringContext(seedLexicon(), takeSnapshot(1, texts), chinaDate(new Date()));

  const { gc = () => undefined } = globalThis as { gc?: () => void };
  gc();
  const before = process.memoryUsage();
  const index = new CandidateIndex();
  const solutions: { id: string; prepared: PreparedSolution }[] = [];
  let [preparing, indexing] = [0, 0];
  for (let i = 0; i < size; i++) {
    const content = visibleSolution(maker.solution(i));
    const begun = performance.now();
    const prepared = prepareSolution({ content, seat: chance.pick(SEATS) }, context);
    const made = performance.now();
    index.putSolution(`s${i}`, prepared, context);
    preparing += made - begun;
    indexing += performance.now() - made;
    solutions.push({ id: `s${i}`, prepared });
  }
  gc();
  const after = process.memoryUsage();
  const used = after.heapUsed + after.arrayBuffers - before.heapUsed - before.arrayBuffers;
  console.log(
    `${size} solutions: prepared in ${(preparing / 1000).toFixed(1)} s, indexed in ${(indexing / 1000).toFixed(1)} s; ` +
      `lists ${(index.bytes() / 1e6).toFixed(0)} MB, with prepared forms ${(used / 1e6).toFixed(0)} MB`,
  );

  // As a run asks: the need is prepared once, then its candidates are found.
  const ask = (need: (typeof needs)[number]): void => void index.find(needQuery(need, context), LIMIT);
  for (const need of needs) ask({ ...need });
  const times = needs.map((need) => {
    const { user } = process.cpuUsage();
    ask({ ...need });
    return (process.cpuUsage().user - user) / 1000;
  });
  times.sort((a, b) => a - b);
  console.log(
    `  ${LIMIT} candidates: mean ${mean(times).toFixed(2)} ms, p50 ${times[ASKED / 2]?.toFixed(2)} ms, ` +
      `p95 ${times[Math.floor(ASKED * 0.95)]?.toFixed(2)} ms of processor time`,
  );

  const recalls = needs.slice(0, HELD).map((need) => {
    const asked = context.prepared.need({ content: need });
    const whole = solutions
      .map(({ id, prepared }) => ({ id, result: scoreFigures(asked, prepared, context) }))
      .filter(({ result }) => result.standing !== 'excluded');
    const byScore = [...whole].sort((a, b) => b.result.score - a.result.score || (a.id < b.id ? -1 : 1));
    const found = new Set(index.find(needQuery(need, context), LIMIT));
    const ids = (all: readonly { id: string }[]) => all.slice(0, 10).map(({ id }) => id);
    return { score: share(ids(byScore), found), rank: share(ids(rank(whole)), found) };
  });
  console.log(
    `  recall of the ten best by score ${mean(recalls.map(({ score }) => score)).toFixed(4)}, ` +
      `as they are shown ${mean(recalls.map(({ rank }) => rank)).toFixed(4)}`,
  );
}
