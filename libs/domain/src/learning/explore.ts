import { hash32 } from '../kernel/digest.js';

/** How many stand at the top, among which one place is given to a solution from beyond. */
export const TOP = 10;
/** How far beyond is looked. */
const BEYOND = 20;
/** The first places are never given away: they are what the reader came for. */
const FIRST_PLACE = 3;

/**
 * Explores a little: what was awarded is not always the best match, and what is never shown is never wanted. In a ranked list of more
 * than ten one place from the fourth to the tenth is given to a solution from the twenty behind; nothing else changes order. Which, and
 * where, hangs on the need and the day alone, so that everybody reads the same list all day and nobody can ask for the place or
 * pay for it. Take only lists in which every solution has passed the hard conditions.
 * @param ranked best first
 * @param may whether a solution may be moved up (nothing was said of it yet)
 * @param day ISO date
 * @returns the order to show, and who was moved up, if anyone
 */
export function withExploration<T extends { readonly id: string }>(
  ranked: readonly T[],
  may: (item: T) => boolean,
  needId: string,
  day: string,
): { readonly order: readonly T[]; readonly explored?: T } {
  const beyond = ranked.slice(TOP, TOP + BEYOND).filter(may);
  if (beyond.length === 0) return { order: ranked };
  const dice = hash32(`${needId} ${day}`);
  const explored = beyond[dice % beyond.length] as T;
  const place = FIRST_PLACE + (Math.floor(dice / BEYOND) % (TOP - FIRST_PLACE));
  const rest = ranked.filter((item) => item !== explored);
  return { order: [...rest.slice(0, place), explored, ...rest.slice(place)], explored };
}
