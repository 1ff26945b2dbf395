import type { Side } from '../../posting/posting.js';
import type { CandidateQuery } from '../candidate-query.js';
import { GRID } from '../figures.js';
import type { Verdict } from '../joints/ask.js';
import type { Standing, VisibleNeedContent } from '../pair.js';
import type { PreparedNeed } from '../prepared-need.js';
import type { PreparedSolution } from '../prepared-solution.js';
import type { ScoringContext } from '../scoring-context.js';
import { choose, lowered, type Judged } from './choose.js';
import { Facets } from './facets.js';
import { findableNeed, findableSolution } from './findable.js';
import { PLACE, pointsOf, reachOfNeed, reachOfSolution } from './reach.js';
import { Shelf } from './shelf.js';
import type { Prospect } from './side-index.js';
import { SpecValues } from './spec-values.js';

/** For each candidate wanted, how many that share the subject are looked at by the other rules. */
const SOLUTIONS_PER_CANDIDATE = 4;
const NEEDS_PER_CANDIDATE = 5;

/**
 * All public postings in memory, and the likeliest partners of one of them. First inverted lists say who shares the subject, valued as
 * the scorer would; then the scorer's own rules look at the best of these. So price, region and hard conditions are not left to chance, and
 * there is one wording of each rule; only the likeness of texts is an estimate. It belongs to one lexicon and one corpus: the context of
 * every call must be of these.
 */
export class CandidateIndex {
  private readonly needs = new Shelf<PreparedNeed>();
  private readonly values = new SpecValues();
  private readonly facets = new Facets();
  private readonly solutions = new Shelf<PreparedSolution>((slot, solution) =>
    this.facets.put(slot, solution),
  );
  /** One need for each set of factors asked for: its weights are those of all. */
  private readonly samples = new Map<number, PreparedNeed>();

  putNeed(id: string, content: VisibleNeedContent, prepared: PreparedNeed, context: ScoringContext): void {
    this.needs.put(id, prepared, findableNeed(content, prepared, context));
    this.samples.set(prepared.factorBits, prepared);
  }

  putSolution(id: string, prepared: PreparedSolution): void {
    this.solutions.put(id, prepared, findableSolution(prepared, this.values));
  }

  remove(side: Side, id: string): void {
    (side === 'need' ? this.needs : this.solutions).remove(id);
  }

  need(id: string): PreparedNeed | undefined {
    return this.needs.of(id);
  }

  solution(id: string): PreparedSolution | undefined {
    return this.solutions.of(id);
  }

  size(side: Side): number {
    return (side === 'need' ? this.needs : this.solutions).slots.size;
  }

  /** Bytes of the lists; the prepared forms come on top. */
  bytes(): number {
    return this.needs.index.bytes() + this.solutions.index.bytes();
  }

  /** Ids of the side across from the asker, likeliest first. */
  find({ asker, context }: CandidateQuery, limit: number): string[] {
    if (asker.side === 'need') return this.solutionsFor(asker.content, context, limit);
    const solution = context.prepared.solution(asker);
    const reach = reachOfSolution(asker.content, solution, context);
    const points = (bits: number) => {
      const need = this.samples.get(bits) as PreparedNeed;
      return {
        marks: pointsOf(PLACE.capability, need, context) / GRID,
        text: pointsOf(PLACE.text, need, context) / GRID,
      };
    };
    const prospects = this.needs.index.prospects(reach, points, limit * NEEDS_PER_CANDIDATE);
    return choose(
      prospects.map(({ slot, text }) => judged(slot, this.needs.at(slot).prepared, solution, text, context)),
      limit,
      (slot) => this.needs.at(slot).id,
    );
  }

  private solutionsFor(content: VisibleNeedContent, context: ScoringContext, limit: number): string[] {
    const need = context.prepared.need({ content });
    const reach = reachOfNeed(content, need, this.values, context);
    const points = { marks: 1 / GRID, text: pointsOf(PLACE.text, need, context) / GRID };
    const prospects = this.solutions.index.prospects(reach, () => points, limit * SOLUTIONS_PER_CANDIDATE);
    const look = byParts(
      need,
      this.facets,
      reach.required.length,
      context,
      (slot) => this.solutions.at(slot).prepared,
    );
    return choose(prospects.map(look), limit, (slot) => this.solutions.at(slot).id);
  }
}

/** The points of a prospect by its parts: what its marks and text are worth is known, the other rules are asked. */
function byParts(
  need: PreparedNeed,
  facets: Facets,
  required: number,
  context: ScoringContext,
  solutionAt: (slot: number) => PreparedSolution,
): (prospect: Prospect) => Judged {
  const weights = context.weightsFor(need);
  const worth = new Float64Array(need.asks.length);
  need.factors.forEach(({ from, to }, i) =>
    worth.fill((weights[i] as number) / ((to - from) * GRID), from, to),
  );
  const answerOf = facets.askedBy(need, context, solutionAt);
  const asks = need.asks.flatMap(({ constraint }, ask) => {
    const place = need.factors.find(({ from, to }) => from <= ask && ask < to)?.place;
    if (place === PLACE.capability || place === PLACE.text) return [];
    // Specs were counted by their values already; here they can only break a condition.
    const isSpec = need.asks[ask]?.path.startsWith('specs.');
    return [{ ask, constraint, worth: isSpec ? 0 : (worth[ask] as number) }];
  });
  return ({ slot, shared, text, met }) => {
    let points = shared + text;
    let standing: Standing = met < required ? 'to_verify' : 'passed';
    for (const { ask, constraint, worth } of asks) {
      const { earned, outcome } = answerOf(ask, slot);
      points += worth * earned;
      if (constraint) standing = lowered(standing, outcome, constraint);
    }
    return { slot, points, standing };
  };
}

/** The points of a pair by the scorer's rules, but for the text. @param text its points */
function judged(
  slot: number,
  need: PreparedNeed,
  solution: PreparedSolution,
  text: number,
  context: ScoringContext,
): Judged {
  const weights = context.weightsFor(need);
  let points = text;
  let standing: Standing = 'passed';
  const earnedBy = (at: number): number => {
    const ask = need.asks[at] as PreparedNeed['asks'][number];
    ask.judge(solution, context, VERDICT);
    if (ask.constraint) standing = lowered(standing, VERDICT.outcome, ask.constraint);
    return VERDICT.earned;
  };
  let at = 0;
  need.factors.forEach(({ place, from, to }, i) => {
    if (place === PLACE.text) return;
    let earned = 0;
    for (at = from; at < to; at++) earned += earnedBy(at);
    points += ((weights[i] as number) * earned) / ((to - from) * GRID);
  });
  for (; at < need.asks.length; at++) earnedBy(at);
  return { slot, points, standing };
}

/** Filled by each rule, read before the next. */
const VERDICT: Verdict = { outcome: 'unknown', earned: 0, possible: 0, at: -1, other: -1 };
