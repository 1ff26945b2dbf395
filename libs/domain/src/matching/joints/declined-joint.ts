import { phrase, type Label } from '../../kernel/phrase.js';
import type { Lexicon } from '../../posting/lexicon.js';
import type { Joint, ScorableSolution } from '../pair.js';
import type { PreparedSolution } from '../prepared-solution.js';
import { COMMITMENT } from '../proof.js';
import type { Terms } from '../terms.js';
import { found, type Ask, type Judging, type Offers, type Verdict } from './ask.js';

/** Scenarios that the vendor says it does not take on: broken if that is all the need is about, and silent otherwise. */
export class DeclinedAsk implements Ask {
  readonly path = 'scenarioDirections';
  readonly constraint = 'scenarios';
  readonly quiet = true;
  private readonly numbers: readonly number[];

  /** @param directions of the need, at least one */
  constructor(
    private readonly directions: readonly string[],
    terms: Terms,
  ) {
    this.numbers = directions.map((id) => terms.number(id));
  }

  judge({ declinedScenarios }: PreparedSolution, _judging: Judging, into: Verdict): void {
    const [first = -1] = this.numbers;
    const at = declinedScenarios.indexOf(first);
    if (at >= 0 && this.numbers.every((number) => declinedScenarios.includes(number)))
      found(into, 'broken', 0, 0, at);
    else found(into, 'pass', 1, 1);
  }

  ask(lexicon: Lexicon): Joint['ask'] {
    const label = phrase('match.ask.scenarios', { term: nameOf(this.directions[0] ?? '', lexicon) });
    return { kind: 'constraint', label, path: this.path, strength: 'constraint' };
  }

  offers({ content }: ScorableSolution, { at }: Verdict, _judging: Judging, lexicon: Lexicon): Offers {
    const declined = content.declinedScenarios?.[at];
    if (declined === undefined) return {};
    const label = phrase('match.offer.declined', { term: nameOf(declined, lexicon) });
    return { offer: { label, path: `declinedScenarios.${at}`, source: COMMITMENT } };
  }
}

const nameOf = (direction: string, lexicon: Lexicon): Label =>
  lexicon.scenarioDirection(direction)?.label ?? { zh: direction, en: direction };
