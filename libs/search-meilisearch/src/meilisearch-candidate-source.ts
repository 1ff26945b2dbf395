import { CandidateSource, type Segmenter } from '@duijie/application';
import { candidatePoints, type CandidateQuery, type Side } from '@duijie/domain';
import type { MultiSearchQuery } from 'meilisearch';
import { Engine, type MeilisearchOptions } from './engine.js';
import { isIn } from './people-query.js';
import type { StoredDocument } from './project-document.js';
import { WORD_FIELDS } from './settings.js';
import { orUnavailable } from './unavailable.js';

const MOST_CONCEPTS = 16;
const MOST_PAIRED = 6;
const MOST_WORDS = 10;
const WORD_QUERIES = 8;

interface Sub {
  readonly query: MultiSearchQuery;
  /** What a hit of a text query earns; hits of the vocabulary are valued by what they carry. */
  readonly points: number;
}

/**
 * Candidates from Meilisearch. It reads ten words of a query and cannot add up what a document shares, so the question becomes many
 * short ones in one request: each concept, each pair of the asked concepts, the asked ones
 * with the directions, the directions, and the rarest words each with others
 * behind it. What comes back carries its vocabulary, by which it is put in order here.
 */
export class MeilisearchCandidateSource extends CandidateSource {
  private readonly engine: Engine;

  constructor(
    options: MeilisearchOptions,
    private readonly segmenter: Segmenter,
  ) {
    super();
    this.engine = new Engine(options, segmenter);
  }

  find(side: Side, query: CandidateQuery, limit: number): Promise<readonly string[]> {
    return orUnavailable(async () => {
      const most = Math.max(0, Math.trunc(limit));
      const words = this.rareWords(query);
      const subs = subQueries(this.engine.names.live(side), query, words, most);
      if (subs.length === 0 || most === 0) return [];
      const { results } = await this.engine.client.multiSearch<
        { queries: MultiSearchQuery[] },
        StoredDocument
      >({ queries: subs.map((sub) => sub.query) });
      const value = vocabularyValue(query);
      const points = new Map<string, number>();
      results.forEach(({ hits }, i) => {
        for (const hit of hits)
          points.set(hit.id, (points.get(hit.id) ?? value(hit)) + (subs[i]?.points ?? 0));
      });
      return [...points]
        .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
        .slice(0, most)
        .map(([id]) => id);
    });
  }

  /** Words of the text, by how rare the pairs in them are: Meilisearch does not know pairs. */
  private rareWords({ terms, text }: CandidateQuery): string[] {
    const rarity = new Map(terms.map(({ term, weight }) => [term, weight]));
    const weightOf = (word: string): number => {
      const characters = [...word];
      const inside = characters
        .slice(1)
        .map((character, i) => rarity.get(`${characters[i]}${character}`) ?? 0);
      return Math.max(rarity.get(word) ?? 0, ...inside, terms.length === 0 ? characters.length / 100 : 0);
    };
    const words = new Set([
      ...this.segmenter.words(text),
      ...terms.flatMap(({ term }) => this.segmenter.words(term)),
    ]);
    return [...words]
      .map((word) => ({ word, weight: weightOf(word) }))
      .filter(({ weight }) => weight > 0)
      .sort((a, b) => b.weight - a.weight || b.word.length - a.word.length)
      .map(({ word }) => word);
  }
}

/** What a document's vocabulary is worth to this query, as the scorer would likely see it. */
function vocabularyValue(
  query: CandidateQuery,
): (document: Pick<StoredDocument, 'concepts' | 'scenarioDirections'>) => number {
  const weights = new Map(query.concepts.map(({ concept, weight }) => [concept, weight]));
  const unit = candidatePoints(query).joint;
  return ({ concepts, scenarioDirections }) =>
    unit *
    (concepts.reduce((sum, concept) => sum + (weights.get(concept) ?? 0), 0) +
      (scenarioDirections.some((direction) => query.directions.includes(direction)) ? 1 : 0));
}

function subQueries(indexUid: string, query: CandidateQuery, words: readonly string[], limit: number): Sub[] {
  const retrieve = { indexUid, attributesToRetrieve: ['id', 'concepts', 'scenarioDirections'] };
  const having = (filter: string[]): Sub => ({
    query: { ...retrieve, filter, limit },
    points: 0,
  });
  const concepts = query.concepts.slice(0, MOST_CONCEPTS).map(({ concept }) => concept);
  const asked = query.concepts
    .filter(({ weight }) => weight >= 1)
    .slice(0, MOST_PAIRED)
    .map(({ concept }) => concept);
  const directions = query.directions.length > 0 ? [isIn('scenarioDirections', query.directions)] : [];
  const pairs = asked.flatMap((one, i) =>
    asked.slice(i + 1).map((other) => [isIn('concepts', [one]), isIn('concepts', [other])]),
  );
  const leads = words.slice(0, WORD_QUERIES);
  return [
    ...concepts.map((concept) => having([isIn('concepts', [concept])])),
    ...(directions.length > 0
      ? asked.map((concept) => having([isIn('concepts', [concept]), ...directions]))
      : []),
    ...pairs.map(having),
    ...(directions.length > 0 ? [having(directions)] : []),
    ...leads.map((lead, i) => ({
      query: {
        ...retrieve,
        q: [lead, ...words.slice(i + 1, i + MOST_WORDS)].join(' '),
        matchingStrategy: 'last' as const,
        attributesToSearchOn: [...WORD_FIELDS],
        limit,
      },
      points: candidatePoints(query).text / leads.length,
    })),
  ];
}
