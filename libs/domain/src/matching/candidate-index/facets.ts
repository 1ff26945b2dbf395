import type { Ask, Judging, Verdict } from '../joints/ask.js';
import type { PreparedSolution } from '../prepared-solution.js';
import { standingBy } from './choose.js';
import { grown } from './posting-lists.js';
import { PASSED, type Prospects } from './prospects.js';

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
const PLACES: Readonly<Record<string, number>> = Object.fromEntries(NAMES.map((name, part) => [name, part]));

/** One thing that a need asks, and the points for all that can be earned by it. */
export interface Question {
  readonly ask: Ask;
  readonly worth: number;
}

/**
 * Solutions repeat each other: the same lead time, the same regions, the same certificates. Each part is kept once, with a number, and a
 * rule is asked once per query for each number it meets, not for each solution. Prices that agree in two digits count as the same here.
 */
export class Facets {
  private readonly numbers = NAMES.map(() => new Map<string, number>());
  private readonly samples: PreparedSolution[][] = NAMES.map(() => []);
  /** A row of numbers for each slot, so that a solution is one look into memory. */
  private rows = new Uint32Array(1024 * NAMES.length);
  private readonly directions = new Map<string, readonly number[]>();
  private readonly answers: Answers[] = [];
  private query = 0;

  /** @returns the same solution, with the parts that others have too taken from them */
  put(slot: number, solution: PreparedSolution): PreparedSolution {
    while ((slot + 1) * NAMES.length > this.rows.length)
      this.rows = grown(this.rows, new Uint32Array(this.rows.length * 2));
    NAMES.forEach((name, part) => {
      const numbers = this.numbers[part] as Map<string, number>;
      const key = JSON.stringify(PARTS[name]?.(solution)) ?? '';
      let number = numbers.get(key);
      if (number === undefined) {
        numbers.set(key, (number = numbers.size));
        this.samples[part]?.push(solution);
      }
      this.rows[slot * NAMES.length + part] = number;
    });
    const first = (name: string): PreparedSolution => this.sampleAt(slot, PLACES[name] as number);
    return {
      ...solution,
      specs: first('specs').specs,
      leadTimeDays: first('deliverWithinDays').leadTimeDays,
      regionsServed: first('region').regionsServed,
      deployments: first('deployment').deployments,
      certificates: first('certificates').certificates,
      references: first('references').references,
      scenarioDirections: this.sameDirections(solution.scenarioDirections),
    };
  }

  /** Begins a query. The answers are good until the next one. @param solutionAt for an ask that no part stands for */
  inquire(
    questions: readonly Question[],
    judging: Judging,
    solutionAt: (slot: number) => PreparedSolution,
  ): Inquiry {
    this.query++;
    const asked = questions.map((question, i): Asked => {
      const part = PLACES[question.ask.path.split('.', 1)[0] as string] ?? -1;
      const answers = (this.answers[i] ??= new Answers());
      answers.begin(this.samples[part]?.length ?? 1);
      return { ...question, part, answers };
    });
    return new Inquiry(asked, this.query, this.rows, (slot, number, { ask, part, worth, answers }) => {
      const sample = this.samples[part]?.[number] ?? solutionAt(slot);
      ask.judge(sample, judging, VERDICT);
      answers.asked[number] = part < 0 ? 0 : this.query;
      answers.points[number] = worth * VERDICT.earned;
      answers.standings[number] = standingBy(VERDICT.outcome, ask.constraint);
    });
  }

  private sampleAt(slot: number, part: number): PreparedSolution {
    const number = this.rows[slot * NAMES.length + part] as number;
    return (this.samples[part] as PreparedSolution[])[number] as PreparedSolution;
  }

  private sameDirections(directions: readonly number[]): readonly number[] {
    const key = directions.join();
    const known = this.directions.get(key);
    if (!known) this.directions.set(key, directions);
    return known ?? directions;
  }
}

interface Asked extends Question {
  /** Place in `NAMES`; −1 where no part stands for the ask. */
  readonly part: number;
  readonly answers: Answers;
}

/** What a need asks of solutions beyond their subject, and what was answered to it. */
class Inquiry {
  private readonly conditions: readonly Asked[];
  touched = 0;

  /** @param answer puts the answer under the number of the part */
  constructor(
    private readonly asked: readonly Asked[],
    private readonly query: number,
    private readonly rows: Uint32Array,
    private readonly answer: (slot: number, number: number, asked: Asked) => void,
  ) {
    // Those with the fewest answers first: most of these were given already.
    this.conditions = asked
      .filter(({ ask }) => ask.constraint)
      .sort((a, b) => a.answers.numbers - b.answers.numbers);
  }

  /** Adds to each prospect from a row on what is found in it, and lowers its standing where that is a hard condition. */
  judge({ count, slots, points, standings }: Prospects, from = 0): void {
    this.touch(slots, from, count);
    for (const one of this.asked) {
      const { answers } = one;
      for (let row = from; row < count; row++) {
        const number = this.answered(slots[row] as number, one);
        points[row] = (points[row] as number) + (answers.points[number] as number);
        const standing = answers.standings[number] as number;
        if (standing > (standings[row] as number)) standings[row] = standing;
      }
    }
  }

  /** Puts those that meet every hard condition to the front, in their order. @returns how many */
  sift(slots: Uint32Array): number {
    let count = slots.length;
    this.touch(slots, 0, count);
    for (const one of this.conditions) {
      const { standings } = one.answers;
      let kept = 0;
      for (let i = 0; i < count; i++) {
        const slot = slots[i] as number;
        if (standings[this.answered(slot, one)] === PASSED) slots[kept++] = slot;
      }
      count = kept;
    }
    return count;
  }

  /** As `touch` of the ledger: rows that are read for nothing else come many at a time. */
  private touch(slots: Uint32Array, from: number, until: number): void {
    const { rows } = this;
    let sum = 0;
    for (let i = from; i < until; i++) sum += rows[(slots[i] as number) * NAMES.length] as number;
    this.touched = sum;
  }

  /** @returns the number that the answer stands under */
  private answered(slot: number, one: Asked): number {
    const { part, answers } = one;
    const number = part < 0 ? 0 : (this.rows[slot * NAMES.length + part] as number);
    if (answers.asked[number] !== this.query) this.answer(slot, number, one);
    return number;
  }
}

/** What one ask of the query at hand was answered, by the number of the part; `asked` says in which query. */
class Answers {
  numbers = 0;
  asked = new Uint32Array(64);
  points = new Float64Array(64);
  standings = new Uint8Array(64);

  /** Makes room for so many numbers. */
  begin(numbers: number): void {
    this.numbers = numbers;
    let size = this.asked.length;
    if (size >= numbers) return;
    while (size < numbers) size *= 2;
    this.asked = new Uint32Array(size);
    this.points = new Float64Array(size);
    this.standings = new Uint8Array(size);
  }
}

/** Filled by each rule, read before the next. */
const VERDICT: Verdict = { outcome: 'unknown', earned: 0, possible: 0, at: -1, other: -1 };
