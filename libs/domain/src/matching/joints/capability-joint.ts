import { phrase, type Label } from '../../kernel/phrase.js';
import type { CapabilityRequirement } from '../../posting/need-content.js';
import type { ProvidedCapability } from '../../posting/solution-content.js';
import type { Joint, JointOffer, Outcome, VisibleSolutionContent } from '../pair.js';
import { isProven, proofWorth, sourceOf } from '../proof.js';
import type { ScoringContext } from '../scoring-context.js';
import { notStated } from './outcomes.js';

/** Where the vocabulary's links begin; what merely stands in the same list (0.35) says nothing of the required concept. */
export const NEAR_FROM = 0.4;
/** From this closeness on, a neighbour is close enough to bring a pair together at all. */
export const CLOSE_FROM = 0.6;

export const conceptLabel = (concept: string, { lexicon }: ScoringContext): Label =>
  lexicon.concept(concept)?.label ?? { zh: concept, en: concept };

/**
 * 能力要求 against the capability that serves it best. Proven 1/1, declared 0.6/1; a neighbour earns its closeness times that
 * and leaves the rest open, since a vendor who does the neighbour may well do this too. Saying nothing contradicts nothing.
 */
export function capabilityJoint(
  required: CapabilityRequirement,
  index: number,
  solution: VisibleSolutionContent,
  context: ScoringContext,
): Joint {
  let best: { given: ProvidedCapability; at: number; near: number; earned: number } | undefined;
  solution.capabilities.forEach((given, at) => {
    const near = given.concept === required.concept ? 1 : context.closeness(required.concept, given.concept);
    if (near < NEAR_FROM) return;
    const earned = near * proofWorth(given.proof);
    if (!best || earned > best.earned || (earned === best.earned && near > best.near))
      best = { given, at, near, earned };
  });
  const { strength, concept } = required;
  const ask = {
    kind: 'capability' as const,
    label: phrase('match.ask.capability', { term: conceptLabel(concept, context) }),
    path: `capabilities.${index}`,
    strength,
  };
  if (!best) return { ask, outcome: notStated(strength), earned: 0, possible: 1 };
  const { given, at, near, earned } = best;
  const term = conceptLabel(given.concept, context);
  const offer: JointOffer = {
    label:
      near === 1
        ? phrase('match.offer.capability', { term })
        : phrase('match.offer.near_capability', { term }),
    path: `capabilities.${at}`,
    source: sourceOf(given.proof),
  };
  const outcome: Outcome = near === 1 && isProven(given.proof) ? 'pass' : 'unverified';
  return { ask, offer, outcome, earned, possible: 1 };
}
