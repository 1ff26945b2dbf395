import type { PreparedNeed } from '../prepared-need.js';
import type { PreparedSolution } from '../prepared-solution.js';
import type { ScoringContext } from '../scoring-context.js';
import type { Outcome } from '../pair.js';
import type { Verdict } from '../joints/ask.js';
import { grown } from './posting-lists.js';

/** The parts of a solution that one rule each looks at, by the head of the ask's path in the need. */
const PARTS: Readonly<Record<string, (solution: PreparedSolution) => unknown>> = {
  specs: ({ specs }) => specs,
  budget: ({ price }) => price && [price.model, price.min?.toPrecision(2), price.max?.toPrecision(2)],
  deliverWithinDays: ({ leadTimeDays }) => leadTimeDays,
  region: ({ seat, regionsServed }) => [seat, regionsServed],
  deployment: ({ deployments }) => deployments,
  domestic: ({ domestic }) => domestic,
  certificates: ({ certificates }) => certificates,
  references: ({ references }) => references,
  market: ({ market }) => market,
  excludedKinds: ({ kind }) => kind,
  // The asked directions themselves are found by the lists; left is what the vendor declines.
  scenarioDirections: ({ declinedScenarios }) => declinedScenarios,
};
const NAMES = Object.keys(PARTS);

/**
 * Solutions repeat each other: the same lead time, the same regions, the same certificates. Each part is kept once, with a number, and a
 * rule is asked once per query for each number it meets, not for each solution. Prices that agree in two digits count as the same here.
 */
export class Facets {
  private readonly numbers = NAMES.map(() => new Map<string, number>());
  private readonly samples: PreparedSolution[][] = NAMES.map(() => []);
  /** A row of numbers for each slot, so that a solution is one look into memory. */
  private rows = new Uint32Array(1024 * NAMES.length);
  private readonly answers: Answers[] = [];
  private query = 0;

  put(slot: number, solution: PreparedSolution): void {
    while ((slot + 1) * NAMES.length > this.rows.length)
      this.rows = grown(this.rows, new Uint32Array(this.rows.length * 2));
    NAMES.forEach((name, part) => {
      const numbers = this.numbers[part] as Map<string, number>;
      const samples = this.samples[part] as PreparedSolution[];
      const key = JSON.stringify(PARTS[name]?.(solution)) ?? '';
      let number = numbers.get(key);
      if (number === undefined) {
        numbers.set(key, (number = numbers.size));
        samples.push(solution);
      }
      this.rows[slot * NAMES.length + part] = number;
    });
  }

  /**
   * Begins a query: answers are remembered until the next one. @returns what each ask of the need finds in the solution at a slot
   * @param solutionAt for an ask that no part stands for
   */
  askedBy(
    need: PreparedNeed,
    context: ScoringContext,
    solutionAt: (slot: number) => PreparedSolution,
  ): (ask: number, slot: number) => Answer {
    const query = ++this.query;
    const verdict: Verdict = { outcome: 'unknown', earned: 0, possible: 0, at: -1, other: -1 };
    const parts = need.asks.map(({ path }) => NAMES.indexOf(path.split('.', 1)[0] as string));
    const answer: { earned: number; outcome: Outcome } = { earned: 0, outcome: 'pass' };
    return (ask, slot) => {
      const part = parts[ask] as number;
      if (part < 0) {
        (need.asks[ask] as PreparedNeed['asks'][number]).judge(solutionAt(slot), context, verdict);
        return verdict;
      }
      const number = this.rows[slot * NAMES.length + part] as number;
      const answers = (this.answers[ask] ??= new Answers());
      if (!answers.has(number, query)) {
        const sample = (this.samples[part] as PreparedSolution[])[number] as PreparedSolution;
        (need.asks[ask] as PreparedNeed['asks'][number]).judge(sample, context, verdict);
        answers.keep(number, query, verdict);
      }
      answer.earned = answers.earned[number] as number;
      answer.outcome = answers.outcomes[number] as Outcome;
      return answer;
    };
  }
}

/** Good until the next call. */
export interface Answer {
  readonly earned: number;
  readonly outcome: Outcome;
}

/** What one ask was answered, by the number of the part. */
class Answers {
  private queries = new Uint32Array(1024);
  earned = new Float64Array(1024);
  readonly outcomes: Outcome[] = [];

  has(number: number, query: number): boolean {
    return number < this.queries.length && this.queries[number] === query;
  }

  keep(number: number, query: number, { earned, outcome }: Verdict): void {
    while (number >= this.queries.length) {
      this.queries = grown(this.queries, new Uint32Array(this.queries.length * 2));
      this.earned = grown(this.earned, new Float64Array(this.earned.length * 2));
    }
    this.queries[number] = query;
    this.earned[number] = earned;
    this.outcomes[number] = outcome;
  }
}
