import { phrase } from '../../kernel/phrase.js';
import type { DeploymentMode, Strength } from '../../posting/need-content.js';
import type { Joint, VisibleSolutionContent } from '../pair.js';
import { isProven, proofWorth, sourceOf } from '../proof.js';
import { askKind, notStated } from './outcomes.js';

/** What also serves a wish for a mode: whatever keeps the site's own walls at least as tight. */
export const SERVED_BY: Readonly<Record<DeploymentMode, readonly DeploymentMode[]>> = {
  offline: ['offline'],
  on_premises: ['on_premises', 'offline'],
  private_cloud: ['private_cloud', 'on_premises'],
  public_cloud: ['public_cloud'],
};

/** 部署方式: proven 1/1, declared 0.6/1, nothing said 0/1, only other modes 0/0 (they are shown). */
export function deploymentJoint(
  { mode, strength }: { readonly mode: DeploymentMode; readonly strength: Strength },
  solution: VisibleSolutionContent,
): Joint {
  const ask = {
    kind: askKind(strength, 'preference'),
    label: phrase('match.ask.deployment', { mode }),
    path: 'deployment',
    strength,
  };
  const offers = solution.deployments.map((given, at) => ({
    given,
    offer: {
      label: phrase('match.offer.deployment', { mode: given.mode }),
      path: `deployments.${at}`,
      source: sourceOf(given.proof),
    },
  }));
  const [first, ...others] = offers;
  if (!first) return { ask, outcome: notStated(strength), earned: 0, possible: 1 };
  const serving = offers
    .filter(({ given }) => SERVED_BY[mode].includes(given.mode))
    .reduce<(typeof offers)[number] | undefined>(
      (best, one) => (best && proofWorth(best.given.proof) >= proofWorth(one.given.proof) ? best : one),
      undefined,
    );
  if (!serving) {
    const also = others.map(({ offer }) => offer);
    return {
      ask,
      offer: first.offer,
      ...(also.length > 0 && { also }),
      outcome: 'broken',
      earned: 0,
      possible: 0,
    };
  }
  const { proof } = serving.given;
  return {
    ask,
    offer: serving.offer,
    outcome: isProven(proof) ? 'pass' : 'unverified',
    earned: proofWorth(proof),
    possible: 1,
  };
}
