import type { Ask, Judging, Verdict } from '../joints/ask.js';
import type { PreparedSolution } from '../prepared-solution.js';
import { NO_TEXT } from '../text/vector.js';
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
        this.samples[part]?.push({ ...solution, text: NO_TEXT });
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
    const query = ++this.query;
    const asked = questions.map((question, i): Asked => {
      const part = PLACES[question.ask.path.split('.', 1)[0] as string] ?? -1;
      const answers = (this.answers[i] ??= new Answers());
      const samples = this.samples[part];
      answers.begin(query, samples?.length ?? 0);
      return { ...question, part, samples, answers };
    });
    return new Inquiry(asked, judging, this.rows, solutionAt);
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
  /** A solution for each number of the part. */
  readonly samples: readonly PreparedSolution[] | undefined;
  readonly answers: Answers;
}

/** What a need asks of solutions beyond their subject, and what was answered to it. */
class Inquiry {
  private readonly conditions: readonly Asked[];
  /** Of no meaning, as that of the ledger. */
  touched = 0;

  constructor(
    private readonly asked: readonly Asked[],
    private readonly judging: Judging,
    private readonly rows: Uint32Array,
    private readonly solutionAt: (slot: number) => PreparedSolution,
  ) {
    // Those with the fewest answers first: most of these were given already.
    this.conditions = asked
      .filter(({ ask }) => ask.constraint)
      .sort((a, b) => a.answers.numbers - b.answers.numbers);
  }

  /** Adds to each prospect from a row on what is found in it, and lowers its standing where that is a hard condition. */
  judge({ count, slots, points, standings }: Prospects, from = 0): void {
    const some = slots.subarray(from, count);
    this.touchRows(some);
    for (const one of this.asked) {
      const { answers } = one;
      const places = this.ask(one, some);
      for (let i = 0; i < some.length; i++) {
        const place = places[i] as number;
        const row = from + i;
        points[row] = (points[row] as number) + (answers.points[place] as number);
        const standing = answers.standings[place] as number;
        if (standing > (standings[row] as number)) standings[row] = standing;
      }
    }
  }

  /** Puts those that meet every hard condition to the front, in their order. @returns how many */
  sift(slots: Uint32Array): number {
    this.touchRows(slots);
    let count = slots.length;
    for (const one of this.conditions) {
      const places = this.ask(one, slots.subarray(0, count));
      const { standings } = one.answers;
      let kept = 0;
      for (let i = 0; i < count; i++)
        if (standings[places[i] as number] === PASSED) slots[kept++] = slots[i] as number;
      count = kept;
    }
    return count;
  }

  /** Has one thing answered for some slots. @returns where each one's answer stands, until the next is asked */
  private ask(one: Asked, slots: Uint32Array): Uint32Array {
    const { part, samples, answers } = one;
    const { places, news } = room(slots.length);
    if (!samples) {
      answers.begin(answers.query, slots.length);
      for (let i = 0; i < slots.length; i++)
        this.answer(one, (places[i] = i), this.solutionAt(slots[i] as number));
      return places;
    }
    let fresh = 0;
    for (let i = 0; i < slots.length; i++) {
      const number = this.rows[(slots[i] as number) * NAMES.length + part] as number;
      places[i] = number;
      if (answers.asked[number] === answers.query) continue;
      answers.asked[number] = answers.query;
      news[fresh++] = number;
    }
    this.touchSamples(samples, news, fresh);
    for (let i = 0; i < fresh; i++) {
      const number = news[i] as number;
      this.answer(one, number, samples[number] as PreparedSolution);
    }
    return places;
  }

  private answer({ ask, worth, answers }: Asked, place: number, solution: PreparedSolution): void {
    ask.judge(solution, this.judging, VERDICT);
    answers.points[place] = worth * VERDICT.earned;
    answers.standings[place] = standingBy(VERDICT.outcome, ask.constraint);
  }

  /* As `touch` of the ledger: what is read for nothing else comes many at a time. */

  private touchRows(slots: Uint32Array): void {
    const { rows } = this;
    let sum = 0;
    for (let i = 0; i < slots.length; i++) sum += rows[(slots[i] as number) * NAMES.length] as number;
    this.touched = sum;
  }

  private touchSamples(samples: readonly PreparedSolution[], numbers: Uint32Array, count: number): void {
    let sum = 0;
    for (let i = 0; i < count; i++) {
      const { price, regionsServed } = samples[numbers[i] as number] as PreparedSolution;
      sum += (price?.max ?? 0) + regionsServed.length;
    }
    this.touched = sum;
  }
}

/** What one ask of the query at hand was answered, by the number of the part; `asked` says in which query. */
class Answers {
  query = 0;
  numbers = 0;
  asked = new Uint32Array(64);
  points = new Float64Array(64);
  standings = new Uint8Array(64);

  /** Makes room for so many numbers. */
  begin(query: number, numbers: number): void {
    this.query = query;
    this.numbers = numbers;
    let size = this.asked.length;
    if (size >= numbers) return;
    while (size < numbers) size *= 2;
    this.asked = new Uint32Array(size);
    this.points = new Float64Array(size);
    this.standings = new Uint8Array(size);
  }
}

/** Filled by one ask for some slots, read before the next. */
const ROOM = { places: new Uint32Array(1024), news: new Uint32Array(1024) };
function room(slots: number): typeof ROOM {
  if (ROOM.places.length < slots) {
    ROOM.places = new Uint32Array(slots * 2);
    ROOM.news = new Uint32Array(slots * 2);
  }
  return ROOM;
}

/** Filled by each rule, read before the next. */
const VERDICT: Verdict = { outcome: 'unknown', earned: 0, possible: 0, at: -1, other: -1 };
