import { DomainError } from '../kernel/domain-error.js';
import type { Quantity, Unit } from './types.js';

export function unitOf(quantity: Quantity, unit: string): Unit {
  const found = quantity.units.find((each) => each.id === unit);
  if (!found) throw new DomainError('VOCABULARY.UNKNOWN_ID', { id: `${quantity.id}/${unit}` }, 'unit');
  return found;
}

/** The unit all values of a quantity are compared in: factor 1. `buildVocabulary` guarantees that there is exactly one. */
export function baseUnitOf(quantity: Quantity): Unit {
  const found = quantity.units.find((each) => each.factor === 1);
  if (!found)
    throw new DomainError('VOCABULARY.INVALID', { path: quantity.id, reason: 'one base unit expected' });
  return found;
}

/**
 * A value in the quantity's base unit: 2 cm of tracking accuracy → 20 (mm). Rounded to 12 significant digits, so that
 * 0.1 + 0.2 never decides whether a limit is met.
 * @throws DomainError VOCABULARY.UNKNOWN_ID when the unit is not one of the quantity's.
 */
export const toBase = (quantity: Quantity, value: number, unit: string): number =>
  Number((value * unitOf(quantity, unit).factor).toPrecision(12));
