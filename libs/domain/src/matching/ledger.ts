import type { Judging, Verdict } from './joints/ask.js';
import type { PreparedNeed } from './prepared-need.js';
import type { PreparedSolution } from './prepared-solution.js';

/** The verdicts of one pair, a row for each ask. Filled again for every pair, so that figures cost no memory. */
export class Ledger {
  private readonly rows: Verdict[] = [];

  judge({ asks }: PreparedNeed, solution: PreparedSolution, judging: Judging): void {
    while (this.rows.length < asks.length)
      this.rows.push({ outcome: 'unknown', earned: 0, possible: 0, at: -1, other: -1 });
    for (let i = 0; i < asks.length; i++)
      (asks[i] as (typeof asks)[number]).judge(solution, judging, this.rows[i] as Verdict);
  }

  /** Good until the next `judge`. */
  verdict(ask: number): Verdict {
    return this.rows[ask] as Verdict;
  }
}
