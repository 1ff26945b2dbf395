import type { Label } from '../kernel/phrase.js';

export interface NamedTerm {
  readonly label: Label;
}

export interface QuantityTerm extends NamedTerm {
  /** Unit a value is stored and compared in. */
  readonly unit: Label;
}

/**
 * What postings and matching ask of the vocabulary; nothing more, so that rules can be tried on a dozen terms. An unknown id
 * gives undefined (or 0, or no neighbours), never an error: a term may be retired while a posting still names it.
 */
export interface Lexicon {
  /** `matchable` is false for pain points, effects, activities and bare directions. */
  concept(id: string): (NamedTerm & { readonly matchable: boolean }) | undefined;
  scenarioDirection(id: string): NamedTerm | undefined;
  supplyDirection(id: string): NamedTerm | undefined;
  certificate(id: string): NamedTerm | undefined;
  quantity(id: string): QuantityTerm | undefined;
  /** `value` of `unit` in the quantity's own unit; undefined if that unit does not measure the quantity. */
  inOwnUnit(quantity: string, value: number, unit: string): number | undefined;
  /** Name of a unit of a quantity. */
  unit(quantity: string, unit: string): NamedTerm | undefined;
  /** Whether holding one certificate proves another: itself, or one it includes. */
  proves(held: string, required: string): boolean;
  /** A division: 33, 3302 or 330206. */
  region(code: string): NamedTerm | undefined;
  /** How near two concepts are, 0 ≤ c ≤ 1, symmetric, 1 for the same. */
  closeness(a: string, b: string): number;
  /** Concepts with 0 < closeness < 1, nearest first. */
  near(concept: string): readonly { readonly concept: string; readonly closeness: number }[];
}
