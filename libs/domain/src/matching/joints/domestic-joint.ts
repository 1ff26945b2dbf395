import { phrase } from '../../kernel/phrase.js';
import type { Strength } from '../../posting/need-content.js';
import type { Joint, VisibleSolutionContent } from '../pair.js';
import { isProven, proofWorth, sourceOf } from '../proof.js';
import { askKind, notStated } from './outcomes.js';

/** 信创: proven 1/1, declared 0.6/1, nothing said 0/1, not supported 0/0. */
export function domesticJoint(strength: Strength, { domestic }: VisibleSolutionContent): Joint {
  const ask = {
    kind: askKind(strength, 'preference'),
    label: phrase('match.ask.domestic'),
    path: 'domestic',
    strength,
  };
  if (!domestic) return { ask, outcome: notStated(strength), earned: 0, possible: 1 };
  const { supported, proof } = domestic;
  const source = sourceOf(proof);
  if (!supported) {
    const offer = { label: phrase('match.offer.not_domestic'), path: 'domestic', source };
    return { ask, offer, outcome: 'broken', earned: 0, possible: 0 };
  }
  const offer = { label: phrase('match.offer.domestic'), path: 'domestic', source };
  return {
    ask,
    offer,
    outcome: isProven(proof) ? 'pass' : 'unverified',
    earned: proofWorth(proof),
    possible: 1,
  };
}
