import { isIsoDate } from '../kernel/calendar.js';
import { cleanText, textFault, textLength, type TextFault } from '../kernel/clean-text.js';
import { hasAtMostDecimals } from '../kernel/decimals.js';
import type { FieldProblem } from '../kernel/domain-error.js';
import { phrase, type PhraseParams } from '../kernel/phrase.js';
import type { CountLimit, NumberLimit, TextLimit } from './limits.js';

const TEXT_FAULTS: Readonly<Record<TextFault, string>> = {
  nul: 'text_nul',
  surrogate: 'text_surrogate',
  control: 'text_control',
  direction: 'text_direction',
};

/** A draft may be unfinished, so lower bounds wait until it is submitted; everything else is checked at once. */
export type ValidationMode = 'draft' | 'submit';

/**
 * Collects what is wrong, field by field; at most one problem per field, the first one found. A problem is named by its message
 * key without the area: 'too_long' says `problem.too_long`.
 */
export class FieldChecks {
  private readonly found = new Map<string, FieldProblem>();

  constructor(readonly mode: ValidationMode) {}

  problems(): FieldProblem[] {
    return [...this.found.values()];
  }

  add(field: string, key: string, params: PhraseParams = {}): void {
    if (!this.found.has(field)) this.found.set(field, { field, phrase: phrase(`problem.${key}`, params) });
  }

  text(field: string, value: string | undefined, limit: TextLimit): void {
    if (value === undefined) return;
    const fault = textFault(value);
    if (fault) return this.add(field, TEXT_FAULTS[fault]);
    const length = textLength(cleanText(value));
    if (length > limit.max) return this.add(field, 'too_long', { max: limit.max });
    if (this.mode === 'submit' && length < limit.min) {
      this.add(field, length === 0 ? 'required' : 'too_short', { min: limit.min });
    }
  }

  count(field: string, items: readonly unknown[], limit: CountLimit): void {
    if (items.length > limit.max) this.add(field, 'too_many', { max: limit.max });
    else if (this.mode === 'submit' && items.length < limit.min)
      this.add(field, 'too_few', { min: limit.min });
  }

  number(field: string, value: number | undefined, limit: NumberLimit): void {
    if (value === undefined) return;
    if (!Number.isFinite(value)) return this.add(field, 'not_a_number');
    if (value < limit.min || value > limit.max) {
      return this.add(field, 'out_of_range', { min: limit.min, max: limit.max });
    }
    if (hasAtMostDecimals(value, limit.decimals)) return;
    if (limit.decimals === 0) this.add(field, 'whole_number');
    else this.add(field, 'too_many_decimals', { decimals: limit.decimals });
  }

  /** min ≤ max where both are given. */
  range(field: string, min: number | undefined, max: number | undefined): void {
    if (min !== undefined && max !== undefined && min > max) this.add(field, 'reversed_range', { min, max });
  }

  date(field: string, value: string | undefined): boolean {
    if (value === undefined) return false;
    if (isIsoDate(value)) return true;
    this.add(field, 'not_a_date');
    return false;
  }

  /** `known` says whether the vocabulary has the id; an empty id in a draft is a line not yet filled. */
  id(field: string, id: string, known: boolean, key: string): void {
    if (id === '' && this.mode === 'draft') return;
    if (!known) this.add(field, id === '' ? 'required' : key);
  }

  unique(list: string, keys: readonly string[], suffix = ''): void {
    const seen = new Set<string>();
    keys.forEach((key, i) => {
      if (key !== '' && seen.has(key)) this.add(`${list}.${i}${suffix}`, 'duplicate');
      seen.add(key);
    });
  }
}
