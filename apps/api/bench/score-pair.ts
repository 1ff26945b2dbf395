/* Pure scoring on one core, over the demonstration needs and solutions: what a pair costs as figures, and with its evidence in words. */
import { readFileSync } from 'node:fs';
import {
  assembleVocabulary,
  buildRegions,
  buildVocabulary,
  corpusDocument,
  lexiconOf,
  needText,
  parseProvince,
  prepareNeed,
  prepareSolution,
  scoreFigures,
  scorePair,
  scoringContext,
  solutionText,
  takeSnapshot,
  visibleNeed,
  visibleSolution,
  VOCABULARY_FILES,
  type NeedContent,
  type SolutionContent,
  type VocabularyFile,
} from '@duijie/domain';

interface SeedPosting<C> {
  readonly id: string;
  readonly organizationId: string;
  readonly content: C;
}

const seed = <T>(file: string): T => JSON.parse(readFileSync(`seeds/${file}.json`, 'utf8')) as T;

export interface PairCost {
  readonly pairs: number;
  /** Microseconds of processor time per pair. */
  readonly figures: number;
  readonly explained: number;
  /** Microseconds of processor time per solution: reading its words and rows into the form that is scored. */
  readonly prepared: number;
}

/** Each after rounds that warm up. Run from the repository's root. */
export function measureScorePair(rounds: number): PairCost {
  const files = Object.fromEntries(VOCABULARY_FILES.map((file) => [file, seed(`vocabulary/${file}`)]));
  const vocabulary = buildVocabulary(assembleVocabulary(files as Record<VocabularyFile, unknown>, 'bench'));
  const regions = buildRegions(parseProvince(seed('directories/regions')));
  const seats = new Map(
    seed<readonly { id: string; region: string }[]>('demo/organizations').map(({ id, region }) => [
      id,
      region,
    ]),
  );
  const needs = seed<readonly SeedPosting<NeedContent>[]>('demo/needs').map((need) => ({
    ...need,
    content: visibleNeed(need.content),
  }));
  const solutions = seed<readonly SeedPosting<SolutionContent>[]>('demo/solutions').map((solution) => ({
    ...solution,
    seat: seats.get(solution.organizationId) ?? '',
    content: visibleSolution(solution.content),
  }));
  const corpus = takeSnapshot(1, [
    ...needs.map(({ content }) => corpusDocument(needText(content))),
    ...solutions.map(({ content }) => corpusDocument(solutionText(content))),
  ]);
  const context = scoringContext(lexiconOf(vocabulary, regions), corpus, '2026-11-20');
  const costOf = (times: number, run: () => void): number => {
    for (let i = 0; i < times / 4; i++) run();
    const before = process.cpuUsage();
    for (let i = 0; i < times; i++) run();
    const { user, system } = process.cpuUsage(before);
    return (user + system) / times;
  };
  const pairs = needs.length * solutions.length;
  const asked = needs.map(({ content }) => prepareNeed(content, context));
  const offered = solutions.map((solution) => prepareSolution(solution, context));
  const figures = costOf(rounds, () => {
    for (const need of asked) for (const solution of offered) scoreFigures(need, solution, context);
  });
  const explained = costOf(rounds / 10, () => {
    for (const need of needs) for (const solution of solutions) scorePair(need, solution, context);
  });
  const prepared = costOf(rounds / 2, () => {
    for (const solution of solutions) prepareSolution(solution, context);
  });
  return {
    pairs,
    figures: figures / pairs,
    explained: explained / pairs,
    prepared: prepared / solutions.length,
  };
}

export function main(): void {
  const { pairs, figures, explained, prepared } = measureScorePair(100);
  console.log(
    `score-pair: ${figures.toFixed(1)} µs of processor time a pair, ${explained.toFixed(1)} µs with evidence, over ${pairs} pairs; ` +
      `${prepared.toFixed(0)} µs to prepare a solution`,
  );
}
