import type { Side } from '../../posting/posting.js';
import type { PreparedQuery } from '../candidate-query.js';
import { GRID } from '../figures.js';
import type { Verdict } from '../joints/ask.js';
import type { VisibleNeedContent } from '../pair.js';
import type { PreparedNeed } from '../prepared-need.js';
import type { PreparedSolution } from '../prepared-solution.js';
import { SCORE_FLOOR } from '../relevance.js';
import type { ScoringContext } from '../scoring-context.js';
import { choose, standingBy, type Shares } from './choose.js';
import { Facets, type Question } from './facets.js';
import { findableNeed, findableSolution } from './findable.js';
import { gathererHere, type GathererFor } from './gatherer.js';
import { Pages } from './pages.js';
import { UNIT } from './posting-lists.js';
import { PASSED, Prospects, TO_VERIFY } from './prospects.js';
import { LOOKED } from './query-sums.js';
import { PLACE, pointsOf, reachOfNeed, reachOfSolution } from './reach.js';
import { Shelf, type Shelved } from './shelf.js';
import type { BegunQuery, Looking, SideIndex } from './side-index.js';
import { SpecValues } from './spec-values.js';

/** Shares of what is handed out: `Shares`. */
const PASSING_SHARE = 0.55;
const BROKEN_SHARE = 0.15;

/** By so much the estimated points may be too few. */
const SLACK = 3;

/** For each candidate wanted, how many that share the subject are looked at by the other rules. */
const SOLUTIONS_PER_CANDIDATE = 5;
/**
 * Those that pass every hard condition are shown first: where few of these do, they are looked for among so many that have all required marks,
 * and then among so many.
 */
const FURTHER_PER_CANDIDATE = [40, 160];
const NEEDS_PER_CANDIDATE = 5;

/**
 * All public postings in memory, and the likeliest partners of one of them. First inverted lists say who shares the subject, valued as
 * the scorer would; then the scorer's own rules look at the best of these. So price, region and hard conditions are not left to chance, and
 * there is one wording of each rule; only the likeness of texts is an estimate. It belongs to one lexicon and one corpus: the context of
 * every call must be of these.
 */
export class CandidateIndex<
  N extends Shelved<PreparedNeed> = Shelved<PreparedNeed>,
  S extends Shelved<PreparedSolution> = Shelved<PreparedSolution>,
> {
  private readonly needs: Shelf<N>;
  private readonly values = new SpecValues();
  private readonly pages = new Pages();
  private readonly facets = new Facets(this.pages);
  private readonly solutions: Shelf<S>;
  /** One need for each set of factors asked for: its weights are those of all. */
  private readonly samples = new Map<number, PreparedNeed>();
  private readonly prospects = new Prospects(this.pages);

  /** @param gathererFor sums up the queries of needs that are begun ahead */
  constructor(gathererFor: GathererFor = gathererHere) {
    this.needs = new Shelf(gathererHere);
    this.solutions = new Shelf(gathererFor, (slot, solution, texts) => ({
      ...solution,
      prepared: this.facets.put(slot, { ...solution.prepared, text: texts.keep(solution.prepared.text) }),
    }));
  }

  putNeed(need: N, content: VisibleNeedContent, context: ScoringContext): void {
    const { prepared } = need;
    this.needs.put(need, findableNeed(content, prepared, context));
    this.samples.set(prepared.factorBits, prepared);
  }

  /** Of what is kept of it, what others have too it shares with them. */
  putSolution(solution: S, context: ScoringContext): void {
    this.solutions.put(solution, findableSolution(solution.prepared, this.values, context));
  }

  /** Other things to be handed out of a posting whose prepared form is the same. */
  renewNeed(need: N): void {
    this.needs.renew(need);
  }

  renewSolution(solution: S): void {
    this.solutions.renew(solution);
  }

  remove(side: Side, id: string): void {
    (side === 'need' ? this.needs : this.solutions).remove(id);
  }

  need(id: string): N | undefined {
    return this.needs.of(id);
  }

  solution(id: string): S | undefined {
    return this.solutions.of(id);
  }

  size(side: Side): number {
    return (side === 'need' ? this.needs : this.solutions).slots.size;
  }

  /** Bytes of the lists; the prepared forms come on top. */
  bytes(): number {
    return this.needs.index.bytes() + this.solutions.index.bytes();
  }

  /** Nobody asks any more; whoever does is answered all the same. */
  end(): void {
    this.solutions.index.end();
  }

  /**
   * Has what some needs look for summed up while others go on.
   * @param all at most `MOST_AHEAD` that are not found yet
   * @returns what `find`, with the same limit, takes each up by; undefined for a solution
   */
  begin(all: readonly PreparedQuery[], limit: number): readonly (BegunNeed | undefined)[] {
    const looking = all.map(({ asker, context }) =>
      asker.side === 'need' ? this.lookingOf(asker, context) : undefined,
    );
    const needs = looking.filter((one) => one !== undefined);
    const begun = this.solutions.index.begin(needs, depthsFor(limit)).values();
    return looking.map((one) => one && { ...one, begun: begun.next().value });
  }

  /**
   * Postings of the side across from the asker, likeliest first, equal ones in any order.
   * @param begun the same query, if it was
   * @param onlyFitting leaves out solutions that break a hard condition, and hands out so many fewer
   */
  find(
    { asker, context }: PreparedQuery,
    limit: number,
    {
      begun,
      onlyFitting = false,
    }: { readonly begun?: BegunNeed | undefined; readonly onlyFitting?: boolean } = {},
  ): readonly (N | S)[] {
    const shares = sharesOf(limit, onlyFitting);
    if (asker.side === 'need')
      return this.solutionsFor(begun ?? this.lookingOf(asker, context), context, limit, shares);
    const solution = context.prepared.solution(asker);
    const reach = reachOfSolution(asker.content, solution, context);
    const points = (bits: number) => {
      const need = this.samples.get(bits) as PreparedNeed;
      return {
        marks: pointsOf(PLACE.capability, need, context) / GRID,
        text: pointsOf(PLACE.text, need, context) / GRID,
      };
    };
    const { prospects } = this;
    const { index } = this.needs;
    prospects.clear();
    const rows = index.likeliest({ reach, pointsOf: points }, [limit * NEEDS_PER_CANDIDATE]);
    take(rows, index, prospects, () => PASSED);
    for (let row = 0; row < prospects.count; row++)
      judge(prospects, row, this.needs.at(prospects.slots[row] as number).prepared, solution, context);
    prospects.giveUp(SCORE_FLOOR - SLACK);
    return choose(prospects, shares, (slot) => this.needs.at(slot));
  }

  private lookingOf({ prepared: need }: AskingNeed, context: ScoringContext): LookingNeed {
    const points = { marks: 100, text: pointsOf(PLACE.text, need, context) / GRID };
    return { need, reach: reachOfNeed(need, this.values, context), pointsOf: () => points };
  }

  /** What marks and text are worth is known, the other rules are asked by the parts of the solutions. */
  private solutionsFor(
    looking: LookingNeed & Partial<BegunNeed>,
    context: ScoringContext,
    limit: number,
    shares: Shares,
  ): readonly S[] {
    const { need, begun } = looking;
    const required = looking.reach.required.length;
    const { prospects } = this;
    const { index } = this.solutions;
    const depths = depthsFor(limit);
    const likely = index.likeliest(looking, depths, begun);
    const inquiry = this.facets.inquire(
      questionsOf(need, context),
      context,
      (slot) => this.solutions.at(slot).prepared,
    );
    prospects.clear();
    take(likely, index, prospects, (met) => (met < required ? TO_VERIFY : PASSED));
    inquiry.judge(prospects);
    for (let depth = 1; depth < depths.length; depth++) {
      if (prospects.passing() >= shares.passing) break;
      const { count } = prospects;
      const rows = index.best(depth);
      take(inquiry.sift(index.slotsOf(rows), rows), index, prospects, () => PASSED);
      inquiry.judge(prospects, count);
    }
    prospects.giveUp(SCORE_FLOOR - SLACK);
    return choose(prospects, shares, (slot) => this.solutions.at(slot));
  }
}

type AskingNeed = Extract<PreparedQuery['asker'], { readonly side: 'need' }>;

interface LookingNeed extends Looking {
  readonly need: PreparedNeed;
}
/** What a need looks for, being summed up. */
export interface BegunNeed extends LookingNeed {
  readonly begun: BegunQuery | undefined;
}

function sharesOf(limit: number, onlyFitting: boolean): Shares {
  const passing = Math.floor(limit * PASSING_SHARE);
  const broken = Math.floor(limit * BROKEN_SHARE);
  return onlyFitting ? { most: limit - broken, passing } : { most: limit, passing, broken };
}

/** How many solutions a need looks at: of all, then of those that have all required marks. */
const depthsFor = (limit: number): number[] =>
  [SOLUTIONS_PER_CANDIDATE, ...FURTHER_PER_CANDIDATE].map((depth) => depth * limit);

/** Adds rows to the prospects, each with the standing it has so far: required marks that it has in full speak for it. */
function take(
  rows: Uint32Array,
  index: SideIndex,
  prospects: Prospects,
  standingOf: (met: number) => number,
): void {
  const looked = index.look(rows);
  for (let i = 0, at = 0; i < rows.length; i++, at += LOOKED.words)
    prospects.add(
      looked[at + LOOKED.slot] as number,
      (looked[at + LOOKED.units] as number) * UNIT,
      (looked[at + LOOKED.textUnits] as number) * UNIT,
      standingOf(looked[at + LOOKED.met] as number),
    );
}

/** What a need asks besides marks and text. Specs were counted by their values already; here they can only break a condition. */
function questionsOf(need: PreparedNeed, context: ScoringContext): readonly Question[] {
  const weights = context.weightsFor(need);
  return need.asks.flatMap((ask, at): readonly Question[] => {
    const place = need.factors.findIndex(({ from, to }) => from <= at && at < to);
    const factor = need.factors[place];
    if (factor?.place === PLACE.capability || factor?.place === PLACE.text) return [];
    const earns = factor && !ask.path.startsWith('specs.');
    if (!earns && !ask.constraint) return [];
    return [{ ask, worth: earns ? (weights[place] as number) / ((factor.to - factor.from) * GRID) : 0 }];
  });
}

/** The points of a pair by the scorer's rules, but for the text, which is estimated. */
function judge(
  { points, text, standings }: Prospects,
  row: number,
  need: PreparedNeed,
  solution: PreparedSolution,
  context: ScoringContext,
): void {
  const weights = context.weightsFor(need);
  let sum = text[row] as number;
  let standing = PASSED;
  let at = 0;
  const earnedUntil = (to: number): number => {
    let earned = 0;
    for (; at < to; at++) {
      const ask = need.asks[at] as PreparedNeed['asks'][number];
      ask.judge(solution, context, VERDICT);
      earned += VERDICT.earned;
      standing = Math.max(standing, standingBy(VERDICT.outcome, ask.constraint));
    }
    return earned;
  };
  for (let i = 0; i < need.factors.length; i++) {
    const { place, from, to } = need.factors[i] as PreparedNeed['factors'][number];
    at = from;
    if (place !== PLACE.text) sum += ((weights[i] as number) * earnedUntil(to)) / ((to - from) * GRID);
    at = to;
  }
  earnedUntil(need.asks.length);
  points[row] = sum;
  standings[row] = standing;
}

/** Filled by each rule, read before the next. */
const VERDICT: Verdict = { outcome: 'unknown', earned: 0, possible: 0, at: -1, other: -1 };
