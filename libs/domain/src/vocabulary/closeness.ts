import type { Box, Concept, Direction } from './types.js';

/** Same direction and same kind: siblings of one list of the plan, such as 注视点渲染 and 混合渲染. */
const SAME_LIST = 0.35;
/** Same box only: one part of the chain, little more. */
const SAME_BOX = 0.1;

const meet = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean => {
  for (const each of a) if (b.has(each)) return true;
  return false;
};

interface Standing {
  readonly lists: ReadonlySet<string>;
  readonly boxes: ReadonlySet<string>;
}

function standingOf(
  concept: Concept,
  boxOfDirection: ReadonlyMap<string, string>,
  boxes: readonly Box[],
): Standing {
  const lists = new Set<string>();
  const inBoxes = new Set<string>();
  for (const { direction, measure, kind } of concept.places) {
    if (direction !== undefined) {
      lists.add(`${direction}/${kind}`);
      const box = boxOfDirection.get(direction);
      if (box !== undefined) inBoxes.add(box);
    }
    if (measure !== undefined)
      for (const box of boxes) if (box.measures.includes(measure)) inBoxes.add(box.id);
  }
  return { lists, boxes: inBoxes };
}

/** Order does not matter; ids hold no blank. */
const pairKey = (a: string, b: string): string => (a < b ? `${a} ${b}` : `${b} ${a}`);

/**
 * How close two concepts are, in [0,1], by the first rule that speaks:
 * 1 same concept · the value of their near link · 0.35 same direction and kind · 0.1 same box (a measure's term belongs to the
 * boxes that stand under that measure) · 0 otherwise, also for an id that this vocabulary does not know.
 * Symmetric, and memoised per pair: a match asks the same few pairs thousands of times. The two constants are the platform's
 * own judgement, below every near link that says two techniques can replace one another (≥ 0.4).
 */
export function closenessOver(
  concepts: readonly Concept[],
  directions: readonly Direction[],
  boxes: readonly Box[],
): (a: string, b: string) => number {
  const boxOfDirection = new Map(directions.map((each) => [each.id, each.box]));
  const standings = new Map(concepts.map((each) => [each.id, standingOf(each, boxOfDirection, boxes)]));
  const known = new Map<string, number>();
  for (const { id, near } of concepts)
    for (const link of near) known.set(pairKey(id, link.id), link.closeness);

  const structural = (a: string, b: string): number => {
    const one = standings.get(a);
    const other = standings.get(b);
    if (!one || !other) return 0;
    if (meet(one.lists, other.lists)) return SAME_LIST;
    return meet(one.boxes, other.boxes) ? SAME_BOX : 0;
  };

  return (a, b) => {
    if (a === b) return standings.has(a) ? 1 : 0;
    const key = pairKey(a, b);
    const remembered = known.get(key);
    if (remembered !== undefined) return remembered;
    const value = structural(a, b);
    // Unknown ids are not remembered: the memory stays as large as the vocabulary, whatever is asked.
    if (standings.has(a) && standings.has(b)) known.set(key, value);
    return value;
  };
}

export interface Neighbour {
  readonly concept: string;
  readonly closeness: number;
}

/** Concepts with 0 < closeness < 1, nearest first, then by id; empty for an unknown id. Remembered per concept. */
export function neighboursOver(
  concepts: readonly Concept[],
  closeness: (a: string, b: string) => number,
): (concept: string) => readonly Neighbour[] {
  const remembered = new Map<string, readonly Neighbour[]>();
  return (id) => {
    const found = remembered.get(id);
    if (found) return found;
    const neighbours = concepts
      .map((each) => ({ concept: each.id, closeness: closeness(id, each.id) }))
      .filter((each) => each.closeness > 0 && each.closeness < 1)
      .sort((a, b) => b.closeness - a.closeness || (a.concept < b.concept ? -1 : 1));
    if (neighbours.length > 0) remembered.set(id, neighbours);
    return neighbours;
  };
}
