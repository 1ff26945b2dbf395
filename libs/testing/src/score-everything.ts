import type * as Domain from '@duijie/domain';
import type { NeedContent, SolutionContent, VocabularyFile } from '@duijie/domain';

/* Imports types alone: a second process compiles this file by itself and hands it the domain that it compiled too. */

interface Seeded<C> {
  readonly id: string;
  readonly organizationId: string;
  readonly content: C;
}

/**
 * Every pair of the demonstration as the bytes that are stored, and each seventh with all of its evidence, in the order of ids.
 * @param backwards meets the postings in the opposite order, solutions outside: nothing of it may be seen
 */
export function scoreEverything(
  domain: typeof Domain,
  seed: (file: string) => unknown,
  backwards: boolean,
): string {
  const files = Object.fromEntries(
    domain.VOCABULARY_FILES.map((file) => [file, seed(`vocabulary/${file}.json`)]),
  );
  const lexicon = domain.lexiconOf(
    domain.buildVocabulary(domain.assembleVocabulary(files as Record<VocabularyFile, unknown>, 'everything')),
    domain.buildRegions(domain.parseProvince(seed('directories/regions.json'))),
  );
  const seats = new Map(
    (seed('demo/organizations.json') as { id: string; region: string }[]).map(({ id, region }) => [
      id,
      region,
    ]),
  );
  const needs = (seed('demo/needs.json') as Seeded<NeedContent>[]).map((need) => ({
    ...need,
    content: domain.visibleNeed(need.content),
  }));
  const solutions = (seed('demo/solutions.json') as Seeded<SolutionContent>[]).map((solution) => ({
    ...solution,
    seat: seats.get(solution.organizationId) ?? '',
    content: domain.visibleSolution(solution.content),
  }));
  if (backwards) {
    needs.reverse();
    solutions.reverse();
  }
  const texts = [
    ...needs.map(({ content }) => domain.corpusDocument(domain.needText(content))),
    ...solutions.map(({ content }) => domain.corpusDocument(domain.solutionText(content))),
  ];
  const context = domain.scoringContext(lexicon, domain.takeSnapshot(1, texts), '2026-11-20');
  const lines: string[] = [];
  const score = (need: (typeof needs)[number], solution: (typeof solutions)[number]): void => {
    const pair = [context.prepared.need(need), context.prepared.solution(solution)] as const;
    const figures = domain.figuresText(domain.scoreFigures(...pair, context));
    const isExplained = (Number(need.id.slice(-3)) + Number(solution.id.slice(-3))) % 7 === 0;
    const evidence = isExplained ? JSON.stringify(domain.scorePair(need, solution, context)) : '';
    lines.push(`${need.id} ${solution.id} ${figures} ${evidence}`);
  };
  if (backwards) for (const solution of solutions) for (const need of needs) score(need, solution);
  else for (const need of needs) for (const solution of solutions) score(need, solution);
  return lines.sort().join('\n');
}
