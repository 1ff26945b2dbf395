/**
 * Share of [min, max] that lies at or below a limit, 0–1: how much of what a vendor may ask still fits. Falls as either end
 * rises, so that a cheaper or faster offer never fits less.
 */
export function shareWithin(min: number, max: number, limit: number): number {
  if (max <= limit) return 1;
  if (min >= limit) return 0;
  return (limit - min) / (max - min);
}
