import { GRID, type ConstraintFigures, type FactorFigures, type Figures } from './figures.js';
import type { ConstraintId, Outcome, ScoredFactorId, Standing } from './pair.js';

/* Letters are kept for good: stored rows are read with them. */

const STANDING: Readonly<Record<Standing, string>> = { passed: 'p', to_verify: 'v', excluded: 'x' };
const OUTCOME: Readonly<Record<Outcome, string>> = { pass: 'p', unverified: 'v', broken: 'x', unknown: 'u' };
const FACTOR: Readonly<Record<ScoredFactorId, string>> = {
  capability: 'c',
  text: 't',
  specs: 's',
  price: 'p',
  time: 'd',
  region: 'r',
  references: 'x',
  meaning: 'm',
};
const CONSTRAINT: Readonly<Record<ConstraintId, string>> = {
  budget: 'b',
  delivery: 'd',
  region: 'r',
  deployment: 'p',
  domestic: 'h',
  specs: 's',
  certificates: 't',
  capabilities: 'c',
  market: 'm',
  kinds: 'k',
  scenarios: 'n',
};
/** Where each condition stands in the need; a number follows where there are several. */
const FIELD: Readonly<Record<ConstraintId, string>> = {
  budget: 'budget',
  delivery: 'deliverWithinDays',
  region: 'region',
  deployment: 'deployment',
  domestic: 'domestic',
  specs: 'specs',
  certificates: 'certificates',
  capabilities: 'capabilities',
  market: 'market',
  kinds: 'excludedKinds',
  scenarios: 'scenarioDirections',
};

const inverse = <K extends string>(letters: Readonly<Record<K, string>>): ReadonlyMap<string, K> =>
  new Map((Object.keys(letters) as K[]).map((key) => [letters[key], key]));
const STANDINGS = inverse(STANDING);
const OUTCOMES = inverse(OUTCOME);
const FACTORS = inverse(FACTOR);
const CONSTRAINTS = inverse(CONSTRAINT);

/**
 * Canonical: the same figures give the same bytes in every process. JSON with short keys: `s` standing, `n` score, `u` upper bound,
 * `f` factor → [weight, points, upper] in order, all in 1/10,000 point, `c` conditions such as `s1v` (second spec: 待核实).
 */
export const figuresText = (figures: Figures): string => {
  const texts = new FiguresTexts();
  texts.add(figures);
  return texts.all()[0] as string;
};

/**
 * The texts of a need's pairs, for one set of weights. They are written as bytes and become one string of which each is a part: joined
 * piece by piece they took as long as a third of scoring the pairs, and left four times their length of garbage.
 */
export class FiguresTexts {
  private bytes: Uint8Array;
  private length = 0;
  /** Where each ends. */
  private readonly ends: number[] = [];
  private readonly openings: Uint8Array[] = [];

  /** @param pairs about so many will be added */
  constructor(pairs = 1) {
    this.bytes = new Uint8Array(pairs * MOST_BYTES * 4);
  }

  add({ standing, score, upper, factors, constraints }: Figures): void {
    const bytes = this.room(MOST_BYTES * (1 + factors.length + constraints.length));
    let at = put(bytes, this.length, STANDINGS_OPENED[standing]);
    at = putWhole(bytes, at, score);
    at = put(bytes, at, UPPER);
    at = putWhole(bytes, at, upper);
    at = put(bytes, at, FACTORS_OPENED);
    for (let i = 0; i < factors.length; i++) {
      const factor = factors[i] as FactorFigures;
      at = put(bytes, at, (this.openings[i] ??= openingOf(i, factor)));
      at = putWhole(bytes, at, factor.points);
      bytes[at++] = COMMA;
      at = putWhole(bytes, at, factor.upper);
      bytes[at++] = CLOSED;
    }
    at = put(bytes, at, CONDITIONS_OPENED);
    for (let i = 0; i < constraints.length; i++) {
      if (i > 0) bytes[at++] = BLANK;
      at = putCode(bytes, at, constraints[i] as ConstraintFigures);
    }
    this.length = put(bytes, at, ENDED);
    this.ends.push(this.length);
  }

  /** One for each that was added, in their order. */
  all(): string[] {
    const text = DECODER.decode(this.bytes.subarray(0, this.length));
    return this.ends.map((end, i) => text.slice(this.ends[i - 1] ?? 0, end));
  }

  /** @returns all of it, with so many bytes free behind what stands there */
  private room(free: number): Uint8Array {
    if (this.length + free > this.bytes.length) {
      const wider = new Uint8Array(2 * (this.length + free));
      wider.set(this.bytes);
      this.bytes = wider;
    }
    return this.bytes;
  }
}

/* All of it is ASCII. */
declare const TextDecoder: new () => { decode(bytes: Uint8Array): string };
const DECODER = new TextDecoder();
const bytesOf = (text: string): Uint8Array => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
const ZERO = 48;
const BLANK = 32;
const COMMA = 44;
const CLOSED = 93;
const UPPER = bytesOf(',"u":');
const FACTORS_OPENED = bytesOf(',"f":{');
const CONDITIONS_OPENED = bytesOf('},"c":"');
const ENDED = bytesOf('"}');
/** More than a factor takes, or a condition, or all that stands around them. */
const MOST_BYTES = 80;
const STANDINGS_OPENED: Readonly<Record<Standing, Uint8Array>> = {
  passed: bytesOf(`{"s":"${STANDING.passed}","n":`),
  to_verify: bytesOf(`{"s":"${STANDING.to_verify}","n":`),
  excluded: bytesOf(`{"s":"${STANDING.excluded}","n":`),
};

/* These write from a place on, and return the one behind. */

function put(bytes: Uint8Array, at: number, text: Uint8Array): number {
  for (let i = 0; i < text.length; i++) bytes[at + i] = text[i] as number;
  return at + text.length;
}

function putWhole(bytes: Uint8Array, at: number, points: number): number {
  let left = Math.round(points * GRID) | 0;
  let end = at + 1;
  for (let least = 10; left >= least; least *= 10) end++;
  for (let place = end - 1; place >= at; place--) {
    const rest = (left / 10) | 0;
    bytes[place] = ZERO + left - rest * 10;
    left = rest;
  }
  return end;
}

/** What it is, its number in the need where there are several, what came out. */
function putCode(bytes: Uint8Array, at: number, { constraint, path, outcome }: ConstraintFigures): number {
  let end = at;
  bytes[end++] = CONSTRAINT[constraint].charCodeAt(0);
  for (let i = FIELD[constraint].length + 1; i < path.length; i++) bytes[end++] = path.charCodeAt(i);
  bytes[end++] = OUTCOME[outcome].charCodeAt(0);
  return end;
}

/** @param place of the factor among the need's */
const openingOf = (place: number, { factor, weight }: FactorFigures): Uint8Array =>
  bytesOf(`${place > 0 ? ',' : ''}"${FACTOR[factor]}":[${Math.round(weight * GRID)},`);

/** @throws when the text is none that `figuresText` wrote */
export function parseFigures(text: string): Figures {
  const { s, n, u, f, c } = JSON.parse(text) as {
    s: string;
    n: number;
    u: number;
    f: Record<string, [number, number, number]>;
    c: string;
  };
  return {
    standing: known(STANDINGS, s),
    score: n / GRID,
    upper: u / GRID,
    factors: Object.entries(f).map(([letter, [weight, points, top]]): FactorFigures => ({
      factor: known(FACTORS, letter),
      weight: weight / GRID,
      points: points / GRID,
      upper: top / GRID,
    })),
    constraints: c === '' ? [] : c.split(' ').map(parseCondition),
  };
}

function parseCondition(code: string): ConstraintFigures {
  const constraint = known(CONSTRAINTS, code.slice(0, 1));
  const index = code.slice(1, -1);
  const field = FIELD[constraint];
  return {
    constraint,
    path: index === '' ? field : `${field}.${index}`,
    outcome: known(OUTCOMES, code.slice(-1)),
  };
}

function known<K>(letters: ReadonlyMap<string, K>, letter: string): K {
  const found = letters.get(letter);
  if (found === undefined) throw new Error(`no figures: ${letter}`);
  return found;
}
