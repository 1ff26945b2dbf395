/* Pure scoring on one core: what a pair costs with text vectors at hand, over the demonstration needs and solutions. */
import { readFileSync } from 'node:fs';
import {
  assembleVocabulary,
  buildRegions,
  buildVocabulary,
  corpusDocument,
  lexiconOf,
  needText,
  parseProvince,
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

/** Microseconds of processor time per pair; a first round warms up and fills the vectors. Run from the repository's root. */
export function measureScorePair(rounds: number): { readonly pairs: number; readonly microseconds: number } {
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
  const once = (): void => {
    for (const need of needs) for (const solution of solutions) scorePair(need, solution, context);
  };
  for (let i = 0; i < 20; i++) once();
  const before = process.cpuUsage();
  for (let i = 0; i < rounds; i++) once();
  const { user, system } = process.cpuUsage(before);
  const pairs = needs.length * solutions.length;
  return { pairs, microseconds: (user + system) / (pairs * rounds) };
}

export function main(): void {
  const { pairs, microseconds } = measureScorePair(100);
  console.log(`score-pair: ${microseconds.toFixed(1)} µs a pair of processor time, over ${pairs} pairs`);
}
