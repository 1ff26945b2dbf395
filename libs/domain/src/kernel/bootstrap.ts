import { dice } from './dice.js';

const SEED = 20_261_120;

/**
 * 95 % interval of a statistic over a sample: percentile bootstrap (Efron & Tibshirani 1993, ch. 13); the same in every run. Of pairs the
 * sample is what each pair adds, so that both halves are drawn together.
 * @param size how many there are in the sample, at least 1
 * @param statistic of the members that `draw` names, `size` of them
 */
export function bootstrap95(
  { size, resamples }: { readonly size: number; readonly resamples: number },
  statistic: (draw: () => number) => number,
): readonly [low: number, high: number] {
  const roll = dice(SEED);
  const draw = (): number => Math.floor(roll() * size);
  const found = Float64Array.from({ length: resamples }, () => statistic(draw)).sort();
  const at = (share: number): number => found[Math.floor(share * resamples)] as number;
  return [at(0.025), at(0.975)];
}
