import { phrase } from '../../kernel/phrase.js';
import type { SolutionKind } from '../../posting/solution-content.js';
import type { Joint, ScorableSolution } from '../pair.js';
import type { PreparedSolution } from '../prepared-solution.js';
import { COMMITMENT } from '../proof.js';
import { found, type Ask, type Judging, type Offers, type Verdict } from './ask.js';

/** A kind of solution that the need will not have: broken by just that kind, and silent otherwise. */
export class KindAsk implements Ask {
  readonly path: string;
  readonly constraint = 'kinds';
  readonly quiet = true;

  constructor(
    private readonly excluded: SolutionKind,
    index: number,
  ) {
    this.path = `excludedKinds.${index}`;
  }

  judge({ kind }: PreparedSolution, _judging: Judging, into: Verdict): void {
    if (kind === this.excluded) found(into, 'broken', 0, 0);
    else found(into, 'pass', 1, 1);
  }

  ask(): Joint['ask'] {
    const label = phrase('match.ask.kind', { kind: this.excluded });
    return { kind: 'constraint', label, path: this.path, strength: 'constraint' };
  }

  offers({ content: { kind } }: ScorableSolution): Offers {
    return { offer: { label: phrase('match.offer.kind', { kind }), path: 'kind', source: COMMITMENT } };
  }
}
