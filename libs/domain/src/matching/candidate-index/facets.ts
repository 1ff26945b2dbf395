import type { Ask, Judging, Verdict } from '../joints/ask.js';
import type { PreparedSolution } from '../prepared-solution.js';
import { NO_TEXT } from '../text/vector.js';
import { standingBy } from './choose.js';
import { Rows, type Pages } from './pages.js';
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
const PLACES: Readonly<Record<string, number>> = Object.fromEntries(NAMES.map((name, part) => [name, part]));

/** Bytes of the numbers of a slot. */
const WIDTH = NAMES.length * 4;
const FIRST_ROOM = 1024;

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
  /** Where the rows of numbers lie, one for each slot, so that a solution is one look into memory; and how many there may be. */
  private rows = 0;
  private room = 0;
  private readonly directions = new Map<string, readonly number[]>();
  private readonly answers: Answers[] = [];
  private readonly found: Found;
  private query = 0;

  constructor(private readonly pages: Pages) {
    this.found = new Found(pages);
  }

  /** @returns the same solution, with the parts that others have too taken from them */
  put(slot: number, solution: PreparedSolution): PreparedSolution {
    while (slot >= this.room) this.widen();
    const row = (this.rows + slot * WIDTH) >>> 2;
    NAMES.forEach((name, part) => {
      const numbers = this.numbers[part] as Map<string, number>;
      const key = JSON.stringify(PARTS[name]?.(solution)) ?? '';
      let number = numbers.get(key);
      if (number === undefined) {
        numbers.set(key, (number = numbers.size));
        this.samples[part]?.push({ ...solution, text: NO_TEXT });
      }
      this.pages.words[row + part] = number;
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
    const asked = questions.map(({ ask, worth }, i): Asked => {
      const part = PLACES[ask.path.split('.', 1)[0] as string] ?? -1;
      const answers = (this.answers[i] ??= new Answers(this.pages));
      const samples = this.samples[part];
      answers.begin(samples?.length ?? 0);
      return { ask, worth, part, samples, answers };
    });
    const { pages, rows, found } = this;
    return new Inquiry(asked, judging, query, { pages, rows, found }, solutionAt);
  }

  private sampleAt(slot: number, part: number): PreparedSolution {
    const number = this.pages.words[((this.rows + slot * WIDTH) >>> 2) + part] as number;
    return (this.samples[part] as PreparedSolution[])[number] as PreparedSolution;
  }

  private widen(): void {
    const { pages, rows, room } = this;
    this.room = room === 0 ? FIRST_ROOM : room * 2;
    this.rows = pages.takeBytes(this.room * WIDTH);
    pages.bytes.copyWithin(this.rows, rows, rows + room * WIDTH);
    pages.giveBytes(rows, room * WIDTH);
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

/** Where an inquiry reads and writes. */
interface Place {
  readonly pages: Pages;
  /** Address of the rows of numbers. */
  readonly rows: number;
  readonly found: Found;
}

/** What a need asks of solutions beyond their subject, and what was answered to it. The loops over slots are compiled: `kernel/facets.ts`. */
class Inquiry {
  private readonly conditions: readonly Asked[];
  /** Of no meaning, as that of the ledger. */
  touched = 0;

  constructor(
    private readonly asked: readonly Asked[],
    private readonly judging: Judging,
    private readonly query: number,
    private readonly place: Place,
    private readonly solutionAt: (slot: number) => PreparedSolution,
  ) {
    // Those with the fewest answers first: most of these were given already.
    this.conditions = asked
      .filter(({ ask }) => ask.constraint)
      .sort((a, b) => a.answers.numbers - b.answers.numbers);
  }

  /** Adds to each prospect from a row on what is found in it, and lowers its standing where that is a hard condition. */
  judge({ count, slotsAt, pointsAt, standingsAt }: Prospects, from = 0): void {
    const { pages, found } = this.place;
    const rows = count - from;
    found.begin(rows);
    for (const one of this.asked) {
      this.ask(one, slotsAt + from * 4, rows);
      const { earned, standings } = one.answers;
      pages.sums.credit(found.places, rows, earned, standings, pointsAt + from * 8, standingsAt + from);
    }
  }

  /** @param rows what is known of each slot by @returns those whose slots meet every hard condition, in their order: good until the next */
  sift(slots: Uint32Array, rows: Uint32Array): Uint32Array {
    const { pages, found } = this.place;
    found.begin(slots.length);
    pages.words.set(slots, found.slots >>> 2);
    pages.words.set(rows, found.beside >>> 2);
    let count = slots.length;
    for (const one of this.conditions) {
      this.ask(one, found.slots, count);
      count = pages.sums.keep(found.places, count, one.answers.standings, found.slots, found.beside);
    }
    return pages.words.subarray(found.beside >>> 2, (found.beside >>> 2) + count);
  }

  /** Has one thing answered for the slots that lie there; where each one's answer stands is found then. */
  private ask(one: Asked, slots: number, count: number): void {
    const { pages, rows, found } = this.place;
    const { part, samples, answers } = one;
    if (!samples) return this.askEach(one, slots, count);
    const { places, news } = found;
    const fresh = pages.sums.numbersOf(
      rows,
      WIDTH,
      part * 4,
      slots,
      count,
      answers.asked,
      this.query,
      places,
      news,
    );
    const numbers = news >>> 2;
    this.touch(samples, numbers, fresh);
    for (let i = numbers; i < numbers + fresh; i++) {
      const number = pages.words[i] as number;
      this.answer(one, number, samples[number] as PreparedSolution);
    }
  }

  private askEach(one: Asked, slots: number, count: number): void {
    const { pages, found } = this.place;
    one.answers.begin(count);
    for (let i = 0; i < count; i++) {
      pages.words[(found.places >>> 2) + i] = i;
      this.answer(one, i, this.solutionAt(pages.words[(slots >>> 2) + i] as number));
    }
  }

  private answer({ ask, worth, answers }: Asked, number: number, solution: PreparedSolution): void {
    const { pages } = this.place;
    ask.judge(solution, this.judging, VERDICT);
    pages.doubles[(answers.earned >>> 3) + number] = worth * VERDICT.earned;
    pages.bytes[answers.standings + number] = standingBy(VERDICT.outcome, ask.constraint);
  }

  /* As `touch` of the ledger: what is read for nothing else comes many at a time. */
  private touch(samples: readonly PreparedSolution[], numbers: number, count: number): void {
    const { words } = this.place.pages;
    let sum = 0;
    for (let i = numbers; i < numbers + count; i++) {
      const { price, regionsServed } = samples[words[i] as number] as PreparedSolution;
      sum += (price?.max ?? 0) + regionsServed.length;
    }
    this.touched = sum;
  }
}

/** What one ask of the query at hand was answered, by the number of the part: addresses of columns. `asked` says in which query. */
class Answers {
  numbers = 0;
  private readonly rows: Rows;

  constructor(pages: Pages) {
    this.rows = new Rows(pages, 8 + 4 + 1);
  }

  get earned(): number {
    return this.rows.at;
  }
  get asked(): number {
    return this.rows.at + this.rows.room * 8;
  }
  get standings(): number {
    return this.rows.at + this.rows.room * 12;
  }

  /** Makes room for so many numbers. */
  begin(numbers: number): void {
    this.numbers = numbers;
    this.rows.fit(numbers);
  }
}

/** What one ask finds of some slots, read before the next: addresses of columns. */
class Found {
  private readonly rows: Rows;

  constructor(pages: Pages) {
    this.rows = new Rows(pages, 4 + 4 + 4 + 4);
  }

  /** The number of each slot. */
  get places(): number {
    return this.rows.at;
  }
  /** Numbers that were not answered yet. */
  get news(): number {
    return this.rows.at + this.rows.room * 4;
  }
  /** The slots themselves, where they come from another memory. */
  get slots(): number {
    return this.rows.at + this.rows.room * 8;
  }
  /** What is kept together with each of these. */
  get beside(): number {
    return this.rows.at + this.rows.room * 12;
  }

  /** Makes room for so many slots. */
  begin(slots: number): void {
    this.rows.fit(slots);
  }
}

/** Filled by each rule, read before the next. */
const VERDICT: Verdict = { outcome: 'unknown', earned: 0, possible: 0, at: -1, other: -1 };
