import { phrase } from '../../kernel/phrase.js';
import type { ReferenceProject } from '../../posting/solution-content.js';
import type { Joint, JointOffer, VisibleNeedContent, VisibleSolutionContent } from '../pair.js';
import { isProven, proofWorth, sourceOf } from '../proof.js';
import type { ScoringContext } from '../scoring-context.js';

/** One flawless reference leaves some doubt that a second removes: 1 − Π (1 − 0.7·worth). */
const ONE_REFERENCE = 0.7;
const OTHER_SCENARIO = 0.25;
const FRESH_YEARS = 3;
const STALE_PER_YEAR = 0.1;
const STALE_FLOOR = 0.3;
const SIZE_FLOOR = 0.5;

const recency = (year: number, asOf: string): number =>
  Math.min(1, Math.max(STALE_FLOOR, 1 - STALE_PER_YEAR * (Number(asOf.slice(0, 4)) - year - FRESH_YEARS)));

/** Half the public budget is the same league. An amount not stated gets the floor: it is credited with nothing. */
const size = (amount: number | undefined, budgetTop: number | undefined): number =>
  budgetTop === undefined ? 1 : Math.min(1, Math.max(SIZE_FLOOR, (amount ?? 0) / (budgetTop / 2)));

const likeness = (project: ReferenceProject, need: VisibleNeedContent, asOf: string): number =>
  (need.scenarioDirections.includes(project.scenarioDirection) ? 1 : OTHER_SCENARIO) *
  recency(project.year, asOf) *
  size(project.amount, need.budget?.max);

/**
 * 同类案例: each reference is worth scenario (same 1, other 0.25) × recency (three years 1, then −0.1 a year, at least 0.3) ×
 * size (0.5–1, against half the public budget) × proof (proven 1, declared 0.6). None: 0/1. Open is what proof would add.
 */
export function referencesJoint(
  need: VisibleNeedContent,
  solution: VisibleSolutionContent,
  { lexicon, asOf }: ScoringContext,
): Joint {
  const direction = need.scenarioDirections[0] ?? '';
  const term = lexicon.scenarioDirection(direction)?.label ?? { zh: direction, en: direction };
  const ask = {
    kind: 'wish' as const,
    label: phrase('match.ask.references', { term }),
    path: 'references',
  };
  let doubt = 1;
  let doubtIfProven = 1;
  const rows = solution.references.map((project, at) => {
    const like = likeness(project, need, asOf);
    const worth = like * proofWorth(project.proof);
    doubt *= 1 - ONE_REFERENCE * worth;
    doubtIfProven *= 1 - ONE_REFERENCE * like;
    return { project, at, worth };
  });
  rows.sort((a, b) => b.worth - a.worth || a.at - b.at);
  const offers = rows.slice(0, 3).map(({ project, at }): JointOffer => ({
    label: phrase('match.offer.reference', { title: project.title, year: String(project.year) }),
    path: `references.${at}`,
    source: sourceOf(project.proof),
  }));
  const [offer, ...also] = offers;
  const best = rows[0]?.project;
  if (!offer || !best) return { ask, outcome: 'unknown', earned: 0, possible: 1 };
  const same = need.scenarioDirections.includes(best.scenarioDirection);
  const outcome = !same ? 'broken' : isProven(best.proof) ? 'pass' : 'unverified';
  return {
    ask,
    offer,
    ...(also.length > 0 && { also }),
    outcome,
    earned: 1 - doubt,
    possible: 1 - doubtIfProven,
  };
}
