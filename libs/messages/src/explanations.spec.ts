import { readFileSync } from 'node:fs';
import path from 'node:path';
import {
  assembleVocabulary,
  bestCounterfactual,
  buildRegions,
  buildVocabulary,
  EMPTY_CORPUS,
  lexiconOf,
  parseProvince,
  privateChecks,
  reasonsFor,
  scorePair,
  scoringContext,
  visibleNeed,
  visibleSolution,
  VOCABULARY_FILES,
  type NeedContent,
  type Phrase,
  type SolutionContent,
  type VocabularyFile,
} from '@duijie/domain';
import { LOCALES } from './locale.js';
import { sayPhrase } from './say.js';

const seed = <T>(file: string): T =>
  JSON.parse(readFileSync(path.resolve(import.meta.dirname, `../../../seeds/${file}.json`), 'utf8')) as T;
const files = Object.fromEntries(VOCABULARY_FILES.map((file) => [file, seed(`vocabulary/${file}`)]));
const vocabulary = buildVocabulary(assembleVocabulary(files as Record<VocabularyFile, unknown>, 'spec'));
const lexicon = lexiconOf(vocabulary, buildRegions(parseProvince(seed('directories/regions'))));
const context = scoringContext(lexicon, EMPTY_CORPUS, '2026-11-20');
const needs = seed<readonly { id: string; content: NeedContent }[]>('demo/needs');
const solutions = seed<readonly { id: string; content: SolutionContent }[]>('demo/solutions');

/** Everything that any reader of a pair could be told. */
function* told(raw: (typeof needs)[number], other: (typeof solutions)[number]): Generator<Phrase> {
  const need = { id: raw.id, organizationId: 'unit', content: visibleNeed(raw.content) };
  const solution = {
    id: other.id,
    organizationId: 'vendor',
    seat: '330108',
    content: visibleSolution(other.content),
  };
  const score = scorePair(need, solution, context);
  for (const reader of ['need', 'solution', 'broker'] as const) {
    const { reasons, missing } = reasonsFor(score, reader);
    yield* reasons;
    yield* missing;
  }
  const joints = [
    ...score.constraints.map(({ joint }) => joint),
    ...score.factors.flatMap((factor) => factor.joints),
    ...privateChecks({ ...need, content: raw.content }, solution, context),
  ];
  for (const { ask, offer, also = [] } of joints) {
    yield ask.label;
    for (const { label, source } of offer ? [offer, ...also] : also) {
      yield label;
      if (source) yield source;
    }
  }
  const counterfactual = bestCounterfactual(need, solution, score, context);
  if (counterfactual) yield counterfactual.phrase;
}

describe('explanations of the demonstration pairs', () => {
  it('can all be said, whole, in every language', () => {
    const wrong = new Set<string>();
    let said = 0;
    needs.forEach((need, i) => {
      for (let j = i % 5; j < solutions.length; j += 5) {
        const solution = solutions[j];
        if (!solution) continue;
        for (const phrase of told(need, solution)) {
          for (const locale of LOCALES) {
            const sentence = sayPhrase(locale, phrase);
            said++;
            if (sentence === phrase.key || /undefined|[{}]/.test(sentence))
              wrong.add(`${phrase.key}: ${sentence}`);
          }
        }
      }
    });
    expect([...wrong]).toEqual([]);
    expect(said).toBeGreaterThan(1000);
  });
});
