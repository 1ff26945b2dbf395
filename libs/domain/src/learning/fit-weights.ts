import type { Preference } from './preferences.js';

const MOST_SWEEPS = 100;
const SMALL_STEP = 1e-6;
const TOTAL = 100;
const DECIMALS = 100;
const SHARPNESS = { least: 1, first: 5, most: 50 } as const;

/**
 * Pairwise logistic regression: P(wanted over left) = 1 / (1 + e^(−θ·lead)), θ ≥ 0, with an L2 pull towards the weights in force (Burges
 * et al. 2005 without the net). How sharply readers decide is fitted first, as one factor on the weights in force; θ then starts there.
 * Newton steps along one coordinate after the other, in a fixed order: the same log gives the same weights.
 * @param inForce weights in force, any scale
 * @param pull strength of the pull; about as many wants as move the weights half way
 * @returns weights in hundredths that add up to 100
 */
export function fitWeights(
  preferences: readonly Preference[],
  inForce: readonly number[],
  pull: number,
): readonly number[] {
  const sum = inForce.reduce((all, weight) => all + weight, 0);
  const start = inForce.map((weight) => weight / sum);
  if (preferences.length === 0) return hundredths(start);
  const counts = Float64Array.from(preferences, ({ weight }) => weight);
  const leads = start.map((_, i) => Float64Array.from(preferences, ({ lead }) => lead[i] ?? 0));
  const margins = new Float64Array(preferences.length);
  const shift = (along: Float64Array, step: number): void => {
    for (let k = 0; k < margins.length; k++)
      margins[k] = (margins[k] as number) + step * (along[k] as number);
  };

  for (const [i, weight] of start.entries()) shift(leads[i] as Float64Array, weight);
  const sharpness = fitSharpness(margins, counts);
  const anchor = start.map((weight) => weight * sharpness);
  const theta = [...anchor];
  for (const [i, weight] of start.entries()) shift(leads[i] as Float64Array, weight * (sharpness - 1));
  // Measured against the sharpness, the pull means the same for clear and for wavering readers.
  const stiffness = pull / sharpness ** 2;
  for (let sweep = 0; sweep < MOST_SWEEPS; sweep++) {
    let moved = 0;
    for (const [i, along] of leads.entries()) {
      const weight = theta[i] as number;
      const { slope, bend } = downhill(margins, along, counts, 1);
      const away = stiffness * (weight - (anchor[i] as number));
      const next = Math.max(0, weight - (slope + away) / (bend + stiffness));
      shift(along, next - weight);
      theta[i] = next;
      moved = Math.max(moved, Math.abs(next - weight) / sharpness);
    }
    if (moved < SMALL_STEP) break;
  }
  return hundredths(theta);
}

/** First and second derivative of the loss along a direction. */
function downhill(margins: Float64Array, along: Float64Array, counts: Float64Array, scale: number) {
  let slope = 0;
  let bend = 1e-12;
  for (let k = 0; k < margins.length; k++) {
    const lead = along[k] as number;
    const doubt = 1 / (1 + Math.exp(scale * (margins[k] as number)));
    slope -= (counts[k] as number) * doubt * lead;
    bend += (counts[k] as number) * doubt * (1 - doubt) * lead * lead;
  }
  return { slope, bend };
}

/** The factor on the margins of the weights in force that explains the preferences best. */
function fitSharpness(margins: Float64Array, counts: Float64Array): number {
  let sharpness: number = SHARPNESS.first;
  for (let step = 0; step < MOST_SWEEPS; step++) {
    const { slope, bend } = downhill(margins, margins, counts, sharpness);
    const next = Math.min(SHARPNESS.most, Math.max(SHARPNESS.least, sharpness - slope / bend));
    if (Math.abs(next - sharpness) < SMALL_STEP) break;
    sharpness = next;
  }
  return sharpness;
}

/** Scaled to 100 and rounded to hundredths; what rounding leaves over goes to the heaviest. */
function hundredths(weights: readonly number[]): readonly number[] {
  const sum = weights.reduce((all, weight) => all + weight, 0);
  const whole = weights.map((weight) => Math.round((weight / sum) * TOTAL * DECIMALS));
  const heaviest = whole.indexOf(Math.max(...whole));
  whole[heaviest] = (whole[heaviest] ?? 0) + TOTAL * DECIMALS - whole.reduce((all, each) => all + each, 0);
  return whole.map((each) => each / DECIMALS);
}
