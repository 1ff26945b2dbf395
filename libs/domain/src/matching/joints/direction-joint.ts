import { phrase, type Phrase } from '../../kernel/phrase.js';
import type { Lexicon } from '../../posting/lexicon.js';
import type { Joint, ScorableSolution } from '../pair.js';
import type { PreparedSolution } from '../prepared-solution.js';
import type { Terms } from '../terms.js';
import { found, type Ask, type Judging, type Offers, type Verdict } from './ask.js';

const labelled = (key: string, direction: string, lexicon: Lexicon): Phrase =>
  phrase(key, { term: lexicon.scenarioDirection(direction)?.label ?? { zh: direction, en: direction } });

/** 场景方向: one shared direction is enough, 1/1; none stated 0/1; only others stated 0/0. */
export class DirectionAsk implements Ask {
  readonly path = 'scenarioDirections';
  private readonly numbers: readonly number[];

  /** @param directions at least one */
  constructor(
    private readonly directions: readonly string[],
    terms: Terms,
  ) {
    this.numbers = directions.map((id) => terms.number(id));
  }

  judge({ scenarioDirections }: PreparedSolution, _judging: Judging, into: Verdict): void {
    for (let i = 0; i < this.numbers.length; i++) {
      const at = scenarioDirections.indexOf(this.numbers[i] as number);
      if (at >= 0) return found(into, 'pass', 1, 1, at, i);
    }
    if (scenarioDirections.length === 0) return found(into, 'unknown', 0, 1, -1, 0);
    found(into, 'broken', 0, 0, 0, 0);
  }

  /** Of several, the one that is shared. */
  ask(lexicon: Lexicon, verdict?: Verdict): Joint['ask'] {
    const at = verdict?.other ?? 0;
    const label = labelled('match.ask.direction', this.directions[at] ?? '', lexicon);
    return { kind: 'wish', label, path: `${this.path}.${at}` };
  }

  offers({ content }: ScorableSolution, { at }: Verdict, _judging: Judging, lexicon: Lexicon): Offers {
    const stated = content.scenarioDirections[at];
    if (stated === undefined) return {};
    const label = labelled('match.offer.direction', stated, lexicon);
    return { offer: { label, path: `scenarioDirections.${at}` } };
  }
}
