export interface TypicalRange {
  readonly min: number;
  readonly max: number;
}

/** How far outside the usual range still passes without a word. */
const SLACK = 3;

/**
 * A second look at a figure, never a refusal: undefined when it is plausible, else the figure that was probably meant
 * (a slip by powers of ten), if there is one.
 */
export function questioned(
  value: number,
  { min, max }: TypicalRange,
): { readonly suggestion?: number } | undefined {
  if (!Number.isFinite(value) || (value >= min / SLACK && value <= max * SLACK)) return undefined;
  const suggestion = [10, 100, 1000]
    .flatMap((power) => [value / power, value * power])
    .find((each) => each >= min && each <= max);
  return suggestion === undefined ? {} : { suggestion: Math.round(suggestion * 100) / 100 };
}
