import type { ConstraintId, Outcome, Standing } from '../pair.js';

export interface Judged {
  readonly slot: number;
  readonly points: number;
  readonly standing: Standing;
}

/** Shares of what is handed out that go to those that pass every hard condition, and to those that break one. */
const PASSING_SHARE = 0.3;
const BROKEN_SHARE = 0.15;

/**
 * The likeliest, best first. A share of them passes every hard condition, however few points they have, since these are shown first;
 * another breaks one, since people are told what stands in the way.
 */
export function choose(all: readonly Judged[], limit: number, idOf: (slot: number) => string): string[] {
  if (limit < 1) return [];
  const whole = all.reduce((sum, { standing }) => sum + (standing === 'excluded' ? 0 : 1), 0);
  const passing = floorOf(all, ({ standing }) => standing === 'passed', limit * PASSING_SHARE);
  const broken = floorOf(
    all,
    ({ standing }) => standing === 'excluded',
    Math.max(limit * BROKEN_SHARE, limit - whole),
  );
  const rest = floorOf(all, ({ standing }) => standing !== 'excluded', limit);
  const likely = all
    .filter(
      ({ points, standing }) =>
        points >= (standing === 'excluded' ? broken : standing === 'passed' ? Math.min(passing, rest) : rest),
    )
    .map(({ slot, points, standing }) => ({ id: idOf(slot), points, standing }))
    .sort((a, b) => b.points - a.points || (a.id < b.id ? -1 : 1));
  if (likely.length <= limit) return likely.map(({ id }) => id);
  const chosen = new Set<string>();
  const take = (among: (standing: Standing) => boolean, most: number): void => {
    for (const { id, standing } of likely) {
      if (most < 1) return;
      if (!among(standing) || chosen.has(id)) continue;
      chosen.add(id);
      most--;
    }
  };
  take((standing) => standing === 'passed', limit * PASSING_SHARE);
  take((standing) => standing === 'excluded', limit * BROKEN_SHARE);
  take((standing) => standing !== 'excluded', limit - chosen.size);
  take(() => true, limit - chosen.size);
  return likely.flatMap(({ id }) => (chosen.has(id) ? [id] : []));
}

/** The points that so many of these have at least: numbers sort faster than what carries them. */
function floorOf(all: readonly Judged[], among: (one: Judged) => boolean, most: number): number {
  const points: number[] = [];
  for (const one of all) if (among(one)) points.push(one.points);
  if (points.length <= most) return -Infinity;
  return Float64Array.from(points).sort()[points.length - Math.max(1, Math.ceil(most))] as number;
}

/** The standing after one more hard condition. 2B and 2C that do not miss each other are not worth a word. */
export function lowered(standing: Standing, outcome: Outcome, constraint: ConstraintId): Standing {
  if (outcome === 'broken' || standing === 'excluded') return 'excluded';
  return outcome === 'pass' || constraint === 'market' ? standing : 'to_verify';
}
