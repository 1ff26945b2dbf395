import type { FieldProblem } from '../kernel/domain-error.js';
import { phrase } from '../kernel/phrase.js';
import type { Lexicon } from './lexicon.js';

/**
 * Gentle questions about values outside what is seen in the field (“刷新率一般在 60–240 Hz 之间”): they stand beside the
 * field and stop nothing.
 */
export function plausibilityHints(
  specs: readonly { readonly quantity: string; readonly value: number; readonly unit: string }[],
  lexicon: Lexicon,
): FieldProblem[] {
  return specs.flatMap((spec, i) => {
    const quantity = lexicon.quantity(spec.quantity);
    const value = lexicon.inOwnUnit(spec.quantity, spec.value, spec.unit);
    const usual = quantity?.plausible;
    if (!quantity || !usual || value === undefined || (value >= usual.min && value <= usual.max)) return [];
    const params = { quantity: quantity.label, min: usual.min, max: usual.max, unit: quantity.unit };
    return [{ field: `specs.${i}.value`, phrase: phrase('problem.implausible', params) }];
  });
}
