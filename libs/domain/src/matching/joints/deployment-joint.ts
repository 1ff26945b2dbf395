import { phrase } from '../../kernel/phrase.js';
import { DEPLOYMENT_MODES, type DeploymentMode, type Strength } from '../../posting/need-content.js';
import type { Joint, ScorableSolution } from '../pair.js';
import type { PreparedSolution } from '../prepared-solution.js';
import { DECLARED_WORTH, sourceOf } from '../proof.js';
import { found, type Ask, type Judging, type Offers, type Verdict } from './ask.js';
import { askKind, notStated } from './outcomes.js';

/** What also serves a wish for a mode: whatever keeps the site's own walls at least as tight. */
export const SERVED_BY: Readonly<Record<DeploymentMode, readonly DeploymentMode[]>> = {
  offline: ['offline'],
  on_premises: ['on_premises', 'offline'],
  private_cloud: ['private_cloud', 'on_premises'],
  public_cloud: ['public_cloud'],
};

/** 部署方式: proven 1/1, declared 0.6/1, nothing said 0/1, only other modes 0/0 (they are shown). */
export class DeploymentAsk implements Ask {
  readonly path = 'deployment';
  readonly constraint?: 'deployment';
  private readonly served: readonly number[];

  constructor(private readonly wish: { readonly mode: DeploymentMode; readonly strength: Strength }) {
    if (wish.strength === 'constraint') this.constraint = 'deployment';
    this.served = SERVED_BY[wish.mode].map((mode) => DEPLOYMENT_MODES.indexOf(mode));
  }

  judge({ deployments }: PreparedSolution, _judging: Judging, into: Verdict): void {
    let at = -1;
    let proven = 0;
    for (let i = 0; i < deployments.length; i++) {
      const given = deployments[i] as number;
      if (!this.served.includes(given >> 1) || (at >= 0 && (given & 1) <= proven)) continue;
      at = i;
      proven = given & 1;
    }
    if (at >= 0) return found(into, proven ? 'pass' : 'unverified', proven ? 1 : DECLARED_WORTH, 1, at);
    if (deployments.length === 0) return found(into, notStated(this.wish.strength), 0, 1);
    found(into, 'broken', 0, 0, 0);
  }

  ask(): Joint['ask'] {
    const { mode, strength } = this.wish;
    const label = phrase('match.ask.deployment', { mode });
    return { kind: askKind(strength, 'preference'), label, path: this.path, strength };
  }

  offers({ content }: ScorableSolution, { at, outcome }: Verdict): Offers {
    const offers = content.deployments.map(({ mode, proof }, i) => ({
      label: phrase('match.offer.deployment', { mode }),
      path: `deployments.${i}`,
      source: sourceOf(proof),
    }));
    const offer = offers[at];
    const also = offers.slice(1);
    return { ...(offer && { offer }), ...(outcome === 'broken' && also.length > 0 && { also }) };
  }
}
