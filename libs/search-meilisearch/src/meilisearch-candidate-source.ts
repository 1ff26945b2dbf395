import { CandidateSource, type Catalogue, type Segmenter } from '@duijie/application';
import {
  candidatePoints,
  scoreFigures,
  type CandidateQuery,
  type Figures,
  type PreparedNeed,
  type PreparedSolution,
  type Side,
} from '@duijie/domain';
import { candidateQueries, heavyWords, type HeavyWord, type RETRIEVED } from './candidate-queries.js';
import { Engine, type MeilisearchOptions } from './engine.js';
import type { StoredDocument } from './project-document.js';
import { orUnavailable } from './unavailable.js';

/** For each candidate wanted, how many are put before the scorer's rules. */
const PROSPECTS_PER_CANDIDATE = 4;
/** A measure that is stated meets what is asked every other time; a word that stands but once in a description counts a quarter of one in the title. */
const STATED_WORTH = 0.5;
const MENTIONED_WORTH = 0.25;
/** Shares of what is handed out that go to those that pass every hard condition, and to those that break one. */
const PASSING_SHARE = 0.3;
const BROKEN_SHARE = 0.15;

type Prospect = Pick<StoredDocument, (typeof RETRIEVED)[number]>;
/** A prospect, and the words that it was found by, wherever in it they stand. */
interface Found {
  readonly hit: Prospect;
  readonly words: Set<string>;
}

/**
 * Candidates from Meilisearch. It reads ten words of a query and cannot add up what a posting shares, so the question becomes many
 * short ones in one request; what comes back is put in order by the vocabulary and the title it carries, and the best of it before the
 * scorer's own rules, as the other source does: price, region and hard conditions are not left to chance.
 */
export class MeilisearchCandidateSource extends CandidateSource {
  private readonly engine: Engine;

  /** @param catalogue gives the prepared forms of what the engine proposes, and knows what is public no more */
  constructor(
    options: MeilisearchOptions,
    private readonly segmenter: Segmenter,
    private readonly catalogue: Catalogue,
  ) {
    super();
    this.engine = new Engine(options, segmenter);
  }

  async find(side: Side, query: CandidateQuery, limit: number): Promise<readonly string[]> {
    const most = Math.max(0, Math.trunc(limit));
    if (most === 0) return [];
    const prospects = await orUnavailable(() => this.prospects(side, query, most));
    const entries = await this.catalogue.entries(side, prospects, query.context);
    const figuresOf = scoredAgainst(query);
    return chosen(
      entries.map(({ id, prepared }) => ({ id, figures: figuresOf(prepared) })),
      most,
    );
  }

  private async prospects(side: Side, query: CandidateQuery, most: number): Promise<string[]> {
    const words = heavyWords(query, this.segmenter);
    const queries = candidateQueries(this.engine.names.live(side), query, words, most);
    if (queries.length === 0) return [];
    const results = await this.engine.search<Prospect>(queries);
    const found = new Map<string, Found>();
    results.forEach(({ hits }, i) => {
      const said = queries[i]?.q?.split(' ') ?? [];
      for (const hit of hits) {
        const known = found.get(hit.id);
        if (known) for (const word of said) known.words.add(word);
        else found.set(hit.id, { hit, words: new Set(said) });
      }
    });
    const value = valueOf(query, words);
    return [...found.values()]
      .map((one) => ({ id: one.hit.id, points: value(one) }))
      .sort((a, b) => b.points - a.points || (a.id < b.id ? -1 : 1))
      .slice(0, most * PROSPECTS_PER_CANDIDATE)
      .map(({ id }) => id);
  }
}

/** What vocabulary, measures, title and known words of a posting are worth to this query, as the scorer would likely see it. */
function valueOf(query: CandidateQuery, words: readonly HeavyWord[]): (found: Found) => number {
  const weights = new Map(query.concepts.map(({ concept, weight }) => [concept, weight]));
  const heavy = new Map(words.map(({ word, weight }) => [word, weight]));
  const whole = words.reduce((sum, { weight }) => sum + weight, 0);
  const points = candidatePoints(query);
  const weigh = (some: Iterable<string>, worth = 1): number => {
    let sum = 0;
    for (const word of some) sum += worth * (heavy.get(word) ?? 0);
    return sum;
  };
  return ({ hit: { titleWords, concepts, measures, scenarioDirections }, words: mentioned }) => {
    const shared = concepts.reduce((sum, concept) => sum + (weights.get(concept) ?? 0), 0);
    const isThere = scenarioDirections.some((direction) => query.directions.includes(direction));
    const stated = measures.filter((measure) => query.measures.includes(measure)).length;
    const title = new Set(titleWords.split(' '));
    const said =
      weigh(title) +
      weigh(
        [...mentioned].filter((word) => !title.has(word)),
        MENTIONED_WORTH,
      );
    return (
      points.joint * (shared + (isThere ? 1 : 0)) +
      points.measure * STATED_WORTH * stated +
      (points.text * said) / whole
    );
  };
}

/** The figures of the pair of the asker and one of the other side. */
function scoredAgainst({
  asker,
  context,
}: CandidateQuery): (other: PreparedNeed | PreparedSolution) => Figures {
  if (asker.side === 'need') {
    const need = asker.prepared;
    return (other) => scoreFigures(need, other as PreparedSolution, context);
  }
  const solution = context.prepared.solution(asker);
  return (other) => scoreFigures(other as PreparedNeed, solution, context);
}

interface Scored {
  readonly id: string;
  readonly figures: Figures;
}

/** The best by score; some of them pass every hard condition, since these are shown first, and some break one, since people are told what stands in the way. */
function chosen(scored: readonly Scored[], most: number): string[] {
  const best = [...scored].sort((a, b) => b.figures.score - a.figures.score || (a.id < b.id ? -1 : 1));
  const of = (isOne: (standing: Figures['standing']) => boolean, count = most): Scored[] =>
    best.filter(({ figures }) => isOne(figures.standing)).slice(0, count);
  const taken = new Set([
    ...of((standing) => standing === 'passed', most * PASSING_SHARE),
    ...of((standing) => standing === 'excluded', most * BROKEN_SHARE),
    ...of((standing) => standing !== 'excluded'),
    ...best,
  ]);
  const ids = new Set([...taken].slice(0, most).map(({ id }) => id));
  return best.flatMap(({ id }) => (ids.has(id) ? id : []));
}
