/**
 * Rounds parts so that they still add up to the rounded whole (largest remainder): a reader who adds the segments of a bar
 * must arrive at the figure beside it.
 */
export function roundedParts(parts: readonly number[]): number[] {
  const whole = Math.round(parts.reduce((sum, part) => sum + part, 0));
  const rounded = parts.map((part) => Math.floor(part + 1e-9));
  const missing = whole - rounded.reduce((sum, part) => sum + part, 0);
  const byRemainder = parts
    .map((part, at) => ({ at, rest: part - (rounded[at] ?? 0) }))
    .sort((a, b) => b.rest - a.rest || a.at - b.at);
  for (const { at } of byRemainder.slice(0, missing)) rounded[at] = (rounded[at] ?? 0) + 1;
  return rounded;
}
