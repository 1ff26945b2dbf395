import type { VisibleNeedContent } from '../pair.js';
import type { PreparedNeed } from '../prepared-need.js';
import type { PreparedSolution } from '../prepared-solution.js';
import { DECLARED_WORTH } from '../proof.js';
import type { ScoringContext } from '../scoring-context.js';
import type { TextVector } from '../text/vector.js';
import type { SpecValues } from './spec-values.js';

/** What a posting is found by. */
export interface Findable {
  readonly marks: readonly Mark[];
  /** Keys of marks that it has too, at full worth, and that many others have. */
  readonly broad: readonly number[];
  readonly text: TextVector;
  /** Of a need, which factors it asks for: what its capability and text are worth hangs on the others. 0 of a solution. */
  readonly factorBits: number;
}

/** Worth 0–1: how good a solution's claim is; of a need, the share of its capability factor that hangs on this. */
export interface Mark {
  readonly key: number;
  readonly worth: number;
}

/* Keys of marks: numbers of `Terms` and of `SpecValues`, kept apart. */
export const conceptKey = (concept: number): number => concept * 4;
export const directionKey = (direction: number): number => direction * 4 + 1;
export const specKey = (spec: number): number => spec * 4 + 2;

/** It stands under each concept that a capability of its serves, also as a neighbour: so a need looks under those alone that it requires. */
export function findableSolution(
  { capabilities, scenarioDirections, specs, text }: PreparedSolution,
  values: SpecValues,
  { terms }: Pick<ScoringContext, 'terms'>,
): Findable {
  const served = new Map<number, number>();
  for (const claim of capabilities) {
    const worth = claim & 1 ? 1 : DECLARED_WORTH;
    for (const { concept, closeness } of terms.near(claim >> 1))
      if (closeness * worth > (served.get(concept) ?? 0)) served.set(concept, closeness * worth);
  }
  const marks: Mark[] = [];
  for (const [concept, worth] of served) marks.push({ key: conceptKey(concept), worth });
  for (let i = 0; i < specs.length; i += 2)
    marks.push({ key: specKey(values.number(specs[i] as number, specs[i + 1] as number)), worth: 1 });
  return { marks, broad: scenarioDirections.map(directionKey), text, factorBits: 0 };
}

export function findableNeed(
  content: VisibleNeedContent,
  { factorBits, scenarioDirections, text }: PreparedNeed,
  { terms }: Pick<ScoringContext, 'terms'>,
): Findable {
  const worth = 1 / jointsOf(content.capabilities, scenarioDirections);
  return {
    marks: [
      ...content.capabilities.map(({ concept }) => ({ key: conceptKey(terms.number(concept)), worth })),
      ...scenarioDirections.map((direction) => ({ key: directionKey(direction), worth })),
    ],
    broad: [],
    text,
    factorBits,
  };
}

/** How many joints the capability factor of a need takes the mean of. */
export const jointsOf = (capabilities: readonly unknown[], directions: readonly number[]): number =>
  Math.max(1, capabilities.length + (directions.length > 0 ? 1 : 0));
