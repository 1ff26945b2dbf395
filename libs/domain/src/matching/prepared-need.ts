import { CONSTRAINT_ORDER } from './constraints.js';
import { FACTORS } from './factors/factors.js';
import { CapabilityAsk } from './joints/capability-joint.js';
import type { Ask } from './joints/ask.js';
import { DeclinedAsk } from './joints/declined-joint.js';
import { KindAsk } from './joints/kind-joint.js';
import { MarketAsk } from './joints/market-joint.js';
import { NO_MEANING, type MeaningVector } from './meaning/meaning-vector.js';
import { OUTCOMES, type ConstraintId, type Outcome, type VisibleNeedContent } from './pair.js';
import { needText } from './posting-text.js';
import type { ConstraintFigures } from './figures.js';
import type { ScoringContext } from './scoring-context.js';
import type { TextVector } from './text/vector.js';

/**
 * What scoring needs of a need, made once. It belongs to the context's lexicon, corpus and embedder: another edition or snapshot makes
 * another. Any day and any weights may use it.
 */
export interface PreparedNeed {
  /** Each thing asked, once, whether it moves the score, is a hard condition, or both. */
  readonly asks: readonly Ask[];
  /** The asked factors in the order of the breakdown, as stretches of `asks`. */
  readonly factors: readonly AskedFactor[];
  /** The hard conditions in the order they are shown. */
  readonly conditions: readonly Condition[];
  /** Bit per asked factor, by its place in `FACTORS`. */
  readonly factorBits: number;
  /** Common ground with a solution is judged on these. */
  readonly scenarioDirections: readonly number[];
  readonly nearness: readonly Float64Array[];
  readonly text: TextVector;
  readonly meaning: MeaningVector;
}

export interface AskedFactor {
  /** Place in `FACTORS`. */
  readonly place: number;
  readonly from: number;
  readonly to: number;
}

export interface Condition {
  readonly ask: Ask;
  /** Place in `asks`. */
  readonly at: number;
  readonly constraint: ConstraintId;
  readonly quiet: boolean;
  /** One object for each outcome, shared by all figures of this need. */
  readonly figures: Readonly<Record<Outcome, ConstraintFigures>>;
}

export function prepareNeed(
  content: VisibleNeedContent,
  { terms, vectorOf, meaning: scale }: Pick<ScoringContext, 'terms' | 'vectorOf' | 'meaning'>,
  meaning: MeaningVector = NO_MEANING,
): PreparedNeed {
  const making = {
    terms,
    text: vectorOf(needText(content)),
    ...(scale && { meaning: { vector: meaning, scale } }),
  };
  const asks: Ask[] = [];
  const factors: AskedFactor[] = [];
  let factorBits = 0;
  FACTORS.forEach((factor, place) => {
    const from = asks.length;
    asks.push(...factor.asks(content, making));
    if (asks.length === from) return;
    factors.push({ place, from, to: asks.length });
    factorBits |= 1 << place;
  });
  asks.push(new MarketAsk(content.market));
  content.excludedKinds?.forEach((kind, i) => asks.push(new KindAsk(kind, i)));
  if (content.scenarioDirections.length > 0) asks.push(new DeclinedAsk(content.scenarioDirections, terms));
  const conditions = CONSTRAINT_ORDER.flatMap((constraint) =>
    asks.flatMap((ask, i) => (ask.constraint === constraint ? [condition(constraint, ask, i)] : [])),
  );
  return {
    asks,
    factors,
    conditions,
    factorBits,
    scenarioDirections: content.scenarioDirections.map((id) => terms.number(id)),
    nearness: asks.flatMap((ask) => (ask instanceof CapabilityAsk ? [ask.nearness] : [])),
    text: making.text,
    meaning,
  };
}

const condition = (constraint: ConstraintId, ask: Ask, at: number): Condition => ({
  ask,
  at,
  constraint,
  quiet: ask.quiet ?? false,
  figures: Object.fromEntries(
    OUTCOMES.map((outcome) => [outcome, { constraint, path: ask.path, outcome }]),
  ) as Record<Outcome, ConstraintFigures>,
});
