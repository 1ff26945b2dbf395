import { phrase } from '../../kernel/phrase.js';
import type { Joint, VisibleNeedContent, VisibleSolutionContent } from '../pair.js';
import type { ScoringContext } from '../scoring-context.js';

const labelled = (key: string, direction: string, { lexicon }: ScoringContext) =>
  phrase(key, { term: lexicon.scenarioDirection(direction)?.label ?? { zh: direction, en: direction } });

/** 场景方向: one shared direction is enough, 1/1; none stated 0/1; only others stated 0/0. */
export function directionJoint(
  need: VisibleNeedContent,
  solution: VisibleSolutionContent,
  context: ScoringContext,
): Joint {
  const shared = need.scenarioDirections.findIndex((direction) =>
    solution.scenarioDirections.includes(direction),
  );
  const at = Math.max(0, shared);
  const ask = {
    kind: 'wish' as const,
    label: labelled('match.ask.direction', need.scenarioDirections[at] ?? '', context),
    path: `scenarioDirections.${at}`,
  };
  const stated = shared >= 0 ? need.scenarioDirections[shared] : solution.scenarioDirections[0];
  if (stated === undefined) return { ask, outcome: 'unknown', earned: 0, possible: 1 };
  const offer = {
    label: labelled('match.offer.direction', stated, context),
    path: `scenarioDirections.${solution.scenarioDirections.indexOf(stated)}`,
  };
  return shared >= 0
    ? { ask, offer, outcome: 'pass', earned: 1, possible: 1 }
    : { ask, offer, outcome: 'broken', earned: 0, possible: 0 };
}
