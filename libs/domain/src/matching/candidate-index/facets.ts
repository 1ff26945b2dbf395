import type { Ask, Judging, Verdict } from '../joints/ask.js';
import type { PreparedSolution } from '../prepared-solution.js';
import { standingBy } from './choose.js';
import { grown } from './posting-lists.js';
import type { Prospects } from './prospects.js';

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
  /* What the ask at hand was answered, by the number of the part; `asked` says by which ask it was. */
  private asked = new Uint32Array(1024);
  private earned = new Float64Array(1024);
  private standings = new Uint8Array(1024);
  private ask = 0;

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
   * Adds to each prospect what one ask of a need finds in it, and lowers its standing where that is a hard condition.
   * @param worth points for all that can be earned
   * @param solutionAt for an ask that no part stands for
   */
  judge(
    ask: Ask,
    worth: number,
    prospects: Prospects,
    judging: Judging,
    solutionAt: (slot: number) => PreparedSolution,
  ): void {
    const { count, slots, points, standings } = prospects;
    const part = NAMES.indexOf(ask.path.split('.', 1)[0] as string);
    const samples = this.samples[part];
    this.ask++;
    if (samples) this.makeRoom(samples.length);
    for (let row = 0; row < count; row++) {
      const slot = slots[row] as number;
      const number = samples ? (this.rows[slot * NAMES.length + part] as number) : 0;
      if (!samples || this.asked[number] !== this.ask) {
        ask.judge(samples ? (samples[number] as PreparedSolution) : solutionAt(slot), judging, VERDICT);
        this.asked[number] = this.ask;
        this.earned[number] = VERDICT.earned;
        this.standings[number] = standingBy(VERDICT.outcome, ask.constraint);
      }
      points[row] = (points[row] as number) + worth * (this.earned[number] as number);
      if ((this.standings[number] as number) > (standings[row] as number))
        standings[row] = this.standings[number] as number;
    }
  }

  private makeRoom(numbers: number): void {
    let size = this.asked.length;
    if (size >= numbers) return;
    while (size < numbers) size *= 2;
    this.asked = new Uint32Array(size);
    this.earned = new Float64Array(size);
    this.standings = new Uint8Array(size);
  }
}

/** Filled by each rule, read before the next. */
const VERDICT: Verdict = { outcome: 'unknown', earned: 0, possible: 0, at: -1, other: -1 };
