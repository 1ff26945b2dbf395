import type { Segmenter } from '@duijie/application';
import type { Asker, CandidateQuery } from '@duijie/domain';
import type { MultiSearchQuery } from 'meilisearch';
import { isIn } from './people-query.js';
import { WORD_FIELDS } from './settings.js';

/** The heaviest words of a text, each asked for; of the very heaviest any two together. */
const MOST_WORDS = 6;
const MOST_PAIRED = 4;
const MOST_CONCEPTS = 8;
/** Two words together, or all that is measured, are rare enough to be looked at deeper than the rest. */
const RARE_DEPTH = 3;
const FIELD_DEPTH = 2;

/** What a posting is known by when it comes back: enough to value it. */
export const RETRIEVED = ['id', 'titleWords', 'concepts', 'measures', 'scenarioDirections'] as const;

/** A word and what it weighs for the scorer: the sum of what is inside. */
export interface HeavyWord {
  readonly word: string;
  readonly weight: number;
}

/**
 * The words of the asking text, heaviest first. The scorer counts pairs of characters, which Meilisearch does not know. A bare number or a
 * letter says nothing beside one other word.
 */
export function heavyWords({ terms, text }: CandidateQuery, segmenter: Segmenter): HeavyWord[] {
  const weights = new Map(terms.map(({ term, weight }) => [term, weight]));
  const weightOf = (word: string): number => {
    const characters = [...word];
    const pairs = characters.slice(1).map((character, i) => `${characters[i]}${character}`);
    return [...new Set([word, ...pairs])].reduce((sum, term) => sum + (weights.get(term) ?? 0), 0);
  };
  return [...new Set(segmenter.words(text))]
    .map((word) => ({ word, weight: weightOf(word) }))
    .filter(({ word, weight }) => weight > 0 && [...word].length > 1 && !/^\p{N}+$/u.test(word))
    .sort((a, b) => b.weight - a.weight || (a.word < b.word ? -1 : 1));
}

/**
 * The question in some forty short ones. Nothing adds up what a posting shares with it, but what the scorer puts first has two of the heaviest
 * words together, or one of them in the field asked for, two of the concepts, or one and all that is measured; and when these are few, one
 * word, a concept, one near to these, or the field. What has all that is required is asked for too, since those that pass every hard condition
 * are shown first. Of 600 that belonged to the ten best for 60 needs (30,000 solutions), all were found so.
 */
export function candidateQueries(
  indexUid: string,
  { asker, concepts, directions, measures }: CandidateQuery,
  words: readonly HeavyWord[],
  limit: number,
): MultiSearchQuery[] {
  const asking = { indexUid, attributesToRetrieve: [...RETRIEVED], limit };
  const having = (...filter: string[]): MultiSearchQuery => ({ ...asking, filter });
  const saying = (...said: readonly string[]): MultiSearchQuery => ({
    ...asking,
    q: said.join(' '),
    matchingStrategy: 'all',
    attributesToSearchOn: [...WORD_FIELDS],
  });
  const deeper = (times: number, query: MultiSearchQuery) => ({ ...query, limit: limit * times });
  const heaviest = words.slice(0, MOST_WORDS).map(({ word }) => word);
  const has = ({ concept }: { readonly concept: string }): string => isIn('concepts', [concept]);
  const asked = concepts.filter(({ weight }) => weight >= 1).slice(0, MOST_CONCEPTS);
  const near = concepts.filter(({ weight }) => weight < 1).map(({ concept }) => concept);
  const stated = measures.map((measure) => isIn('measures', [measure]));
  const inField = directions.length > 0 ? [isIn('scenarioDirections', directions)] : [];
  const required = requiredOf(asker);
  return [
    ...pairsOf(heaviest.slice(0, MOST_PAIRED)).map((two) => deeper(RARE_DEPTH, saying(...two))),
    ...heaviest.map((word) => saying(word)),
    ...inField.flatMap((field) => [
      having(field),
      ...heaviest.map((word) => deeper(FIELD_DEPTH, { ...saying(word), filter: [field] })),
    ]),
    ...asked.map((one) => having(has(one))),
    ...pairsOf(asked).map((two) => having(...two.map(has))),
    ...(near.length > 0 ? [having(isIn('concepts', near))] : []),
    ...(stated.length > 0 ? asked.map((one) => deeper(RARE_DEPTH, having(...stated, has(one)))) : []),
    ...(required.length > 1
      ? [having(...required), ...heaviest.map((word) => ({ ...saying(word), filter: required }))]
      : []),
  ];
}

const pairsOf = <T>(some: readonly T[]): [T, T][] =>
  some.flatMap((one, i) => some.slice(i + 1).map((other): [T, T] => [one, other]));

/** What a solution must have of the vocabulary, or a hard condition is open. */
const requiredOf = (asker: Asker): string[] =>
  asker.side === 'need'
    ? asker.content.capabilities.flatMap(({ concept, strength }) =>
        strength === 'constraint' ? isIn('concepts', [concept]) : [],
      )
    : [];
