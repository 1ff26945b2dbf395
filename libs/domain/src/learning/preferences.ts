import { FACTOR_IDS } from '../matching/pair.js';
import type { Session, ShownSolution } from './log.js';

/** One solution was wanted where another was not: by how much its shares lead, per factor, and how much this counts. */
export interface Preference {
  readonly lead: readonly number[];
  readonly weight: number;
}

/** How likely somebody looks so far down, by place from 1: the usual logarithmic discount. */
export const looked = (place: number): number => 1 / Math.log2(1 + place);
/**
 * What was wanted far down was found against the odds and stands for others like it that were not looked at: 1/looked (inverse propensity,
 * Joachims et al. 2017), but no more than this.
 */
export const standsFor = (place: number): number => Math.min(MOST, 1 / looked(place));
const MOST = 5;

/**
 * Pairs of a session, in which the reader wanted one and left or refused the other. Readers look from the top: what stood high is
 * wanted oftener for that alone, so a want counts by `standsFor`, and what was left by the chance that it was seen; what was refused
 * was seen for certain. All pairs of one want together weigh as much as
 * the want, so a long list speaks no louder than a short one. Only within those that pass, or those that do not: between them no weight
 * decides.
 */
export function preferencesOf({ shown, places, wanted, refused }: Session): Preference[] {
  const placed = shown.map((item, i) => {
    const place = places[i] as number;
    return { item, place, seen: refused.has(item.solutionId) ? 1 : looked(place) };
  });
  return placed.flatMap(({ item, place }) => {
    if (!wanted.has(item.solutionId)) return [];
    const others = placed.filter(
      (other) => !wanted.has(other.item.solutionId) && other.item.passed === item.passed,
    );
    const all = others.reduce((sum, { seen }) => sum + seen, 0);
    const weight = standsFor(place) / all;
    return others.map(({ item: other, seen }) => ({ lead: leadOf(item, other), weight: weight * seen }));
  });
}

const leadOf = (a: ShownSolution, b: ShownSolution): readonly number[] =>
  FACTOR_IDS.map((_, i) => (a.shares[i] ?? 0) - (b.shares[i] ?? 0));
