import { FACTORS } from '../factors/factors.js';
import { GRID } from '../figures.js';
import type { Verdict } from '../joints/ask.js';
import { CapabilityAsk } from '../joints/capability-joint.js';
import { SpecAsk } from '../joints/spec-joint.js';
import type { VisibleSolutionContent } from '../pair.js';
import type { PreparedNeed } from '../prepared-need.js';
import type { PreparedSolution } from '../prepared-solution.js';
import { proofWorth } from '../proof.js';
import type { ScoringContext } from '../scoring-context.js';
import type { TextVector } from '../text/vector.js';
import { conceptKey, directionKey, jointsOf, specKey } from './findable.js';
import type { SpecValues } from './spec-values.js';

/** What an asker looks for on the other side, and what it makes of what it finds. */
export interface Reach {
  /**
   * One list of alternatives for each thing asked, the best first: of those that a posting has, all alike, only the first counts. Factors of
   * one each add up to 1 at most.
   */
  readonly asks: readonly (readonly Alternative[])[];
  /** Marks that have to be there at full worth, or a hard condition is open. */
  readonly required: readonly number[];
  readonly text: TextVector;
}
export interface Alternative {
  readonly key: number;
  readonly factor: number;
}

const placeOf = (factor: string): number => FACTORS.findIndex(({ id }) => id === factor);
export const PLACE = { capability: placeOf('capability'), text: placeOf('text'), specs: placeOf('specs') };

/** Points, in 1/GRID, that a factor is worth to a need; 0 if it does not ask for it. */
export const pointsOf = (place: number, need: PreparedNeed, context: ScoringContext): number =>
  context.weightsFor(need)[need.factors.findIndex((factor) => factor.place === place)] ?? 0;

/** What can be earned by everything together, in 1/GRID. */
const ALL = 100 * GRID;

/** A need's required capability is met by whoever serves it, its spec by every value that satisfies it. Factors are shares of all points. */
export function reachOfNeed(need: PreparedNeed, values: SpecValues, context: ScoringContext): Reach {
  const capabilities = need.asks.filter((ask) => ask instanceof CapabilityAsk);
  const joints = jointsOf(capabilities, need.scenarioDirections);
  const share = pointsOf(PLACE.capability, need, context) / joints / ALL;
  return {
    asks: [
      ...capabilities.map(({ concept }) => [{ key: conceptKey(concept), factor: share }]),
      need.scenarioDirections.map((direction) => ({ key: directionKey(direction), factor: share })),
      ...specAsks(need, values, context),
    ],
    required: capabilities.flatMap(({ concept, constraint }) => (constraint ? [conceptKey(concept)] : [])),
    text: need.text,
  };
}

/** Each value that was ever stated of the quantity, judged by the scorer's own rule. */
function specAsks(need: PreparedNeed, values: SpecValues, context: ScoringContext): Alternative[][] {
  const factor = need.factors.find(({ place }) => place === PLACE.specs);
  if (!factor) return [];
  const share = pointsOf(PLACE.specs, need, context) / (factor.to - factor.from) / ALL;
  const verdict: Verdict = { outcome: 'unknown', earned: 0, possible: 0, at: -1, other: -1 };
  const asks = need.asks.filter((ask) => ask instanceof SpecAsk);
  return asks.map((ask) => {
    const earning = values.of(ask.quantity).flatMap(({ number, code, value }) => {
      ask.judge({ specs: [code, value] }, context, verdict);
      return verdict.earned > 0 ? [{ key: specKey(number), factor: share * verdict.earned }] : [];
    });
    return earning.sort((a, b) => b.factor - a.factor);
  });
}

/**
 * Each capability that could be required of it is an ask of its own: a need that requires two of them is met twice. Factors are shares;
 * what they are worth, each need says.
 */
export function reachOfSolution(
  content: VisibleSolutionContent,
  { text }: PreparedSolution,
  { terms }: ScoringContext,
): Reach {
  const served = new Map<number, number>();
  for (const { concept, proof } of content.capabilities)
    for (const { concept: asked, closeness } of terms.near(terms.number(concept)))
      served.set(asked, Math.max(closeness * proofWorth(proof), served.get(asked) ?? 0));
  return {
    asks: [
      ...[...served].map(([concept, factor]) => [{ key: conceptKey(concept), factor }]),
      content.scenarioDirections.map((id) => ({ key: directionKey(terms.number(id)), factor: 1 })),
    ],
    required: [],
    text,
  };
}
