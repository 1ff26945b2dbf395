import type { Segmenter } from '@duijie/application';
import type { Asker, CandidateQuery } from '@duijie/domain';
import type { MultiSearchQuery } from 'meilisearch';
import { isIn } from './people-query.js';
import { WORD_FIELDS } from './settings.js';

/** The heaviest words of a text, of which any two are asked for together. */
const MOST_WORDS = 6;
const MOST_CONCEPTS = 8;
/** Two words together are rare enough to be looked at deeper than the rest. */
const PAIR_DEPTH = 3;

/** What a posting is known by when it comes back: enough to value it. */
export const RETRIEVED = ['id', 'titleWords', 'concepts', 'scenarioDirections'] as const;

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
 * The question in many short ones. Nothing adds up what a posting shares with it, but what the scorer puts first has two of the heaviest
 * words together; and when these are few, one of them, a concept that is asked for, one near to these, or the field. What has all
 * that is required is asked for too, since those that pass every hard condition are shown first.
 */
export function candidateQueries(
  indexUid: string,
  { asker, concepts, directions }: CandidateQuery,
  words: readonly HeavyWord[],
  limit: number,
): MultiSearchQuery[] {
  const retrieved = { indexUid, attributesToRetrieve: [...RETRIEVED] };
  const having = (...filter: string[]): MultiSearchQuery => ({ ...retrieved, filter, limit });
  const saying = (...said: readonly string[]): MultiSearchQuery => ({
    ...retrieved,
    q: said.join(' '),
    matchingStrategy: 'all',
    attributesToSearchOn: [...WORD_FIELDS],
    limit: said.length > 1 ? limit * PAIR_DEPTH : limit,
  });
  const heaviest = words.slice(0, MOST_WORDS).map(({ word }) => word);
  const asked = concepts.filter(({ weight }) => weight >= 1).slice(0, MOST_CONCEPTS);
  const near = concepts.filter(({ weight }) => weight < 1);
  const required = requiredOf(asker);
  const idsOf = (some: typeof concepts): string[] => some.map(({ concept }) => concept);
  return [
    ...heaviest.flatMap((one, i) => heaviest.slice(i + 1).map((other) => saying(one, other))),
    ...heaviest.map((word) => saying(word)),
    ...asked.map((one) => having(isIn('concepts', idsOf([one])))),
    ...(near.length > 0 ? [having(isIn('concepts', idsOf(near)))] : []),
    ...(directions.length > 0 ? [having(isIn('scenarioDirections', directions))] : []),
    ...(required.length > 1
      ? [having(...required), ...heaviest.map((word) => ({ ...having(...required), ...saying(word) }))]
      : []),
  ];
}

/** What a solution must have of the vocabulary, or a hard condition is open. */
const requiredOf = (asker: Asker): string[] =>
  asker.side === 'need'
    ? asker.content.capabilities.flatMap(({ concept, strength }) =>
        strength === 'constraint' ? isIn('concepts', [concept]) : [],
      )
    : [];
