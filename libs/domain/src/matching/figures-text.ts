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

const whole = (points: number): number => Math.round(points * GRID);

/**
 * Canonical: the same figures give the same bytes in every process. JSON with short keys: `s` standing, `n` score, `u` upper bound,
 * `f` factor → [weight, points, upper] in order, all in 1/10,000 point, `c` conditions such as `s1v` (second spec: 待核实).
 * @param said of other pairs of the same need
 */
export function figuresText(
  { standing, score, upper, factors, constraints }: Figures,
  said: FactorTexts = new FactorTexts(),
): string {
  let text = `{"s":"${STANDING[standing]}","n":${whole(score)},"u":${whole(upper)},"f":{`;
  for (let i = 0; i < factors.length; i++) {
    if (i > 0) text += ',';
    text += said.of(i, factors[i] as FactorFigures);
  }
  text += '},"c":"';
  for (let i = 0; i < constraints.length; i++) {
    if (i > 0) text += ' ';
    text += codeOf(constraints[i] as ConstraintFigures);
  }
  return `${text}"}`;
}

/** What was said of a need's factors before: most candidates earn of most factors what others earned too. For one need and one set of weights. */
export class FactorTexts {
  private readonly known: Map<number, string>[] = [];

  /** @param place of the factor among the need's */
  of(place: number, { factor, weight, points, upper }: FactorFigures): string {
    const texts = (this.known[place] ??= new Map<number, string>());
    const key = whole(points) * 2 ** 21 + whole(upper);
    let text = texts.get(key);
    if (text === undefined) {
      text = `"${FACTOR[factor]}":[${whole(weight)},${whole(points)},${whole(upper)}]`;
      texts.set(key, text);
    }
    return text;
  }
}

const codes = new WeakMap<ConstraintFigures, string>();

/** Such figures are shared by all pairs of a need. */
function codeOf(figures: ConstraintFigures): string {
  let code = codes.get(figures);
  if (code === undefined) {
    const { constraint, path, outcome } = figures;
    code = `${CONSTRAINT[constraint]}${path.slice(FIELD[constraint].length + 1)}${OUTCOME[outcome]}`;
    codes.set(figures, code);
  }
  return code;
}

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
