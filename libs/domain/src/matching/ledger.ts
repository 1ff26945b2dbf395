import type { Judging, Verdict } from './joints/ask.js';
import type { Outcome } from './pair.js';
import type { PreparedNeed } from './prepared-need.js';
import type { PreparedSolution } from './prepared-solution.js';

/** Filled by each rule, read before the next. */
const VERDICT: Verdict = { outcome: 'unknown', earned: 0, possible: 0, at: -1, other: -1 };

/**
 * The verdicts of one need's pairs, in columns, a stretch for each ask. Filled again for every need, so that figures cost no memory. One rule
 * looks at all solutions before the next does: while a solution is fetched from memory the processor is at the next ones already.
 */
export class Ledger {
  private solutions = 0;
  private readonly outcomes: Outcome[] = [];
  private earned = new Float64Array(64);
  private possible = new Float64Array(64);
  private at = new Int32Array(64);
  private other = new Int32Array(64);
  /** Of no meaning: what is read and not used, nobody need read. */
  touched = 0;

  judge({ asks }: PreparedNeed, solutions: readonly PreparedSolution[], judging: Judging): void {
    const { length } = solutions;
    this.solutions = length;
    this.touched = touch(solutions);
    this.makeRoom(asks.length * length);
    const { outcomes, earned, possible, at, other } = this;
    for (let i = 0, row = 0; i < asks.length; i++) {
      const ask = asks[i] as (typeof asks)[number];
      ask.foresee?.(solutions, judging);
      for (let j = 0; j < length; j++, row++) {
        ask.judge(solutions[j] as PreparedSolution, judging, VERDICT);
        outcomes[row] = VERDICT.outcome;
        earned[row] = VERDICT.earned;
        possible[row] = VERDICT.possible;
        at[row] = VERDICT.at;
        other[row] = VERDICT.other;
      }
    }
  }

  /* Good until the next `judge`. */
  outcome(ask: number, solution: number): Outcome {
    return this.outcomes[ask * this.solutions + solution] as Outcome;
  }
  earnedBy(ask: number, solution: number): number {
    return this.earned[ask * this.solutions + solution] as number;
  }
  possibleBy(ask: number, solution: number): number {
    return this.possible[ask * this.solutions + solution] as number;
  }
  verdict(ask: number, solution: number): Verdict {
    const row = ask * this.solutions + solution;
    return {
      outcome: this.outcome(ask, solution),
      earned: this.earned[row] as number,
      possible: this.possible[row] as number,
      at: this.at[row] as number,
      other: this.other[row] as number,
    };
  }

  private makeRoom(rows: number): void {
    let size = this.earned.length;
    if (size >= rows) return;
    while (size < rows) size *= 2;
    this.earned = new Float64Array(size);
    this.possible = new Float64Array(size);
    this.at = new Int32Array(size);
    this.other = new Int32Array(size);
  }
}

/**
 * Reads a little of all that the rules read most of. These loops do nothing else, so a processor waits for many solutions' memory at a time;
 * a rule, busy with what it finds, waits for nearly each.
 */
function touch(solutions: readonly PreparedSolution[]): number {
  let sum = 0;
  for (let i = 0; i < solutions.length; i++) {
    const { capabilities, price, text } = solutions[i] as PreparedSolution;
    sum += capabilities.length + (price?.max ?? 0) + text.at;
  }
  return sum;
}
