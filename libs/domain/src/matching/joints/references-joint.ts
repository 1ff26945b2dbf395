import { phrase } from '../../kernel/phrase.js';
import type { Lexicon } from '../../posting/lexicon.js';
import type { Joint, JointOffer, ScorableSolution } from '../pair.js';
import type { PreparedReference, PreparedSolution } from '../prepared-solution.js';
import { DECLARED_WORTH, isProven, proofWorth, sourceOf } from '../proof.js';
import type { Terms } from '../terms.js';
import { found, type Ask, type Judging, type Offers, type Verdict } from './ask.js';

/** One flawless reference leaves some doubt that a second removes: 1 − Π (1 − 0.7·worth). */
const ONE_REFERENCE = 0.7;
const OTHER_SCENARIO = 0.25;
const FRESH_YEARS = 3;
const STALE_PER_YEAR = 0.1;
const STALE_FLOOR = 0.3;
const SIZE_FLOOR = 0.5;
const MOST_SHOWN = 3;

const recency = (year: number, today: number): number =>
  Math.min(1, Math.max(STALE_FLOOR, 1 - STALE_PER_YEAR * (today - year - FRESH_YEARS)));

/**
 * 同类案例: each reference is worth scenario (same 1, other 0.25) × recency (three years 1, then −0.1 a year, at least 0.3) ×
 * size (0.5–1, against half the public budget) × proof (proven 1, declared 0.6). None: 0/1. Open is what proof would add.
 */
export class ReferencesAsk implements Ask {
  readonly path = 'references';
  private readonly numbers: readonly number[];
  private day = '';
  private year = 0;

  /**
   * @param directions at least one
   * @param budgetTop of the public budget, 万元
   */
  constructor(
    private readonly directions: readonly string[],
    private readonly budgetTop: number | undefined,
    private readonly terms: Terms,
  ) {
    this.numbers = directions.map((id) => terms.number(id));
  }

  judge({ references }: PreparedSolution, { asOf }: Judging, into: Verdict): void {
    const today = this.yearOf(asOf);
    let doubt = 1;
    let doubtIfProven = 1;
    let at = -1;
    let best = -1;
    for (let i = 0; i < references.length; i++) {
      const project = references[i] as PreparedReference;
      const like = this.likeness(project, today);
      const worth = like * (project.proven ? 1 : DECLARED_WORTH);
      doubt *= 1 - ONE_REFERENCE * worth;
      doubtIfProven *= 1 - ONE_REFERENCE * like;
      if (worth > best) {
        best = worth;
        at = i;
      }
    }
    const strongest = references[at];
    if (!strongest) return found(into, 'unknown', 0, 1);
    const outcome = !this.numbers.includes(strongest.direction)
      ? 'broken'
      : strongest.proven
        ? 'pass'
        : 'unverified';
    found(into, outcome, 1 - doubt, 1 - doubtIfProven, at);
  }

  ask(lexicon: Lexicon): Joint['ask'] {
    const [direction = ''] = this.directions;
    const term = lexicon.scenarioDirection(direction)?.label ?? { zh: direction, en: direction };
    return { kind: 'wish', label: phrase('match.ask.references', { term }), path: this.path };
  }

  /** The strongest first. */
  offers({ content }: ScorableSolution, _verdict: Verdict, { asOf }: Judging): Offers {
    const today = this.yearOf(asOf);
    const rows = content.references.map((project, at) => {
      const direction = this.terms.number(project.scenarioDirection);
      const proven = isProven(project.proof);
      const { year, amount = 0 } = project;
      const like = this.likeness({ direction, year, amount, proven }, today);
      return { project, at, worth: like * proofWorth(project.proof) };
    });
    rows.sort((a, b) => b.worth - a.worth || a.at - b.at);
    const [offer, ...also] = rows.slice(0, MOST_SHOWN).map(({ project, at }): JointOffer => ({
      label: phrase('match.offer.reference', { title: project.title, year: String(project.year) }),
      path: `references.${at}`,
      source: sourceOf(project.proof),
    }));
    return { ...(offer && { offer }), ...(also.length > 0 && { also }) };
  }

  /** All pairs of a run are judged on one day. */
  private yearOf(isoDate: string): number {
    if (isoDate !== this.day) {
      this.day = isoDate;
      this.year = Number(isoDate.slice(0, 4));
    }
    return this.year;
  }

  private likeness({ direction, year, amount }: PreparedReference, today: number): number {
    const scenario = this.numbers.includes(direction) ? 1 : OTHER_SCENARIO;
    return scenario * recency(year, today) * this.size(amount);
  }

  /** Half the public budget is the same league. An amount not stated gets the floor: it is credited with nothing. */
  private size(amount: number): number {
    if (this.budgetTop === undefined) return 1;
    return Math.min(1, Math.max(SIZE_FLOOR, amount / (this.budgetTop / 2)));
  }
}
