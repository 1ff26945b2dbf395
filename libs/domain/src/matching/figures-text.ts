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
 * @param shared with other pairs of the same need
 */
export function figuresText(
  { standing, score, upper, factors, constraints }: Figures,
  shared: SharedTexts = new SharedTexts(),
): string {
  // Joined, not added up: what `+` puts together stays a tree of its forty parts until somebody reads it.
  const { parts } = shared;
  let length = 0;
  parts[length++] = '{"s":"';
  parts[length++] = STANDING[standing];
  parts[length++] = '","n":';
  parts[length++] = whole(score);
  parts[length++] = ',"u":';
  parts[length++] = whole(upper);
  parts[length++] = ',"f":{';
  for (let i = 0; i < factors.length; i++) {
    const factor = factors[i] as FactorFigures;
    parts[length++] = shared.opening(i, factor);
    parts[length++] = whole(factor.points);
    parts[length++] = ',';
    parts[length++] = whole(factor.upper);
    parts[length++] = ']';
  }
  parts[length++] = shared.ending(constraints);
  return parts.join('');
}

/** What the texts of a need's pairs have in common, made once. For one need and one set of weights. */
export class SharedTexts {
  /** Of one text, as many for every pair: filled again for each. */
  readonly parts: (string | number)[] = [];
  private readonly openings: string[] = [];
  private readonly endings: { readonly constraints: readonly ConstraintFigures[]; readonly text: string }[] =
    [];

  /** @param place of the factor among the need's */
  opening(place: number, { factor, weight }: FactorFigures): string {
    return (this.openings[place] ??= `${place > 0 ? ',' : ''}"${FACTOR[factor]}":[${whole(weight)},`);
  }

  /** Candidates meet a need's conditions in few different ways. */
  ending(constraints: readonly ConstraintFigures[]): string {
    for (const known of this.endings) if (areSame(known.constraints, constraints)) return known.text;
    const text = `},"c":"${constraints.map(codeOf).join(' ')}"}`;
    this.endings.push({ constraints: [...constraints], text });
    return text;
  }
}

/** Such figures are shared by all pairs of a need. */
function areSame(some: readonly ConstraintFigures[], others: readonly ConstraintFigures[]): boolean {
  if (some.length !== others.length) return false;
  for (let i = 0; i < some.length; i++) if (some[i] !== others[i]) return false;
  return true;
}

const codeOf = ({ constraint, path, outcome }: ConstraintFigures): string =>
  `${CONSTRAINT[constraint]}${path.slice(FIELD[constraint].length + 1)}${OUTCOME[outcome]}`;

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
