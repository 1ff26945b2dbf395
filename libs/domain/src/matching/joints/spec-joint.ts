import { phrase, type Label } from '../../kernel/phrase.js';
import type { Lexicon } from '../../posting/lexicon.js';
import type { Comparator, SpecRequirement } from '../../posting/need-content.js';
import type { Joint, JointOffer, ScorableSolution } from '../pair.js';
import type { PreparedSolution } from '../prepared-solution.js';
import { DECLARED_WORTH, sourceOf } from '../proof.js';
import type { Terms } from '../terms.js';
import { found, type Ask, type Judging, type Offers, type Verdict } from './ask.js';
import { notStated } from './outcomes.js';

/** Relative slack, so that 0.02 s is 20 ms whatever the arithmetic does to it. */
const SLACK = 1e-9;

export function meets(value: number, comparator: Comparator, asked: number): boolean {
  const slack = SLACK * Math.max(1, Math.abs(asked), Math.abs(value));
  if (comparator === 'gte') return value >= asked - slack;
  if (comparator === 'lte') return value <= asked + slack;
  return Math.abs(value - asked) <= slack;
}

/**
 * 指标要求 against every measured value of that quantity, in one unit. All meet: proven 1/1, declared 0.6/1. None meets: 0/0.
 * Some do and some do not: 待核实, 0/1, both shown. Not stated, or stated in a unit that cannot be compared: 0/1.
 */
export class SpecAsk implements Ask {
  readonly path: string;
  readonly constraint?: 'specs';
  readonly quantity: number;
  private readonly asked: number | undefined;

  constructor(
    private readonly required: SpecRequirement,
    index: number,
    terms: Terms,
  ) {
    const { quantity, value, unit, strength } = required;
    this.path = `specs.${index}`;
    if (strength === 'constraint') this.constraint = 'specs';
    this.quantity = terms.number(quantity);
    this.asked = terms.lexicon.inOwnUnit(quantity, value, unit);
  }

  judge({ specs }: Pick<PreparedSolution, 'specs'>, _judging: Judging, into: Verdict): void {
    const { quantity, asked, required } = this;
    if (asked === undefined) return found(into, notStated(required.strength), 0, 1);
    let met = -1;
    let missed = -1;
    let proven = false;
    for (let row = 0; row * 2 < specs.length; row++) {
      const code = specs[row * 2] as number;
      const value = specs[row * 2 + 1] as number;
      if (code >> 1 !== quantity || Number.isNaN(value)) continue;
      const isProven = (code & 1) === 1;
      if (!meets(value, required.comparator, asked)) {
        if (missed < 0) missed = row;
      } else if (met < 0 || (isProven && !proven)) {
        met = row;
        proven = isProven;
      }
    }
    if (met >= 0 && missed >= 0) return found(into, 'unverified', 0, 1, met, missed);
    if (missed >= 0) return found(into, 'broken', 0, 0, missed);
    if (met < 0) return found(into, notStated(required.strength), 0, 1);
    found(into, proven ? 'pass' : 'unverified', proven ? 1 : DECLARED_WORTH, 1, met);
  }

  ask(lexicon: Lexicon): Joint['ask'] {
    const { quantity, comparator, value, unit, strength } = this.required;
    const label = phrase('match.ask.spec', { ...names(lexicon, quantity, unit), comparator, value });
    return { kind: 'spec', label, path: this.path, strength };
  }

  offers({ content }: ScorableSolution, { at, other }: Verdict, _judging: Judging, lexicon: Lexicon): Offers {
    const shown = (index: number): JointOffer | undefined => {
      const spec = content.specs[index];
      if (!spec) return undefined;
      const { quantity, value, unit, proof } = spec;
      const label = phrase('match.offer.spec', { ...names(lexicon, quantity, unit), value });
      return { label, path: `specs.${index}`, source: sourceOf(proof) };
    };
    const offer = shown(at);
    const also = shown(other);
    return { ...(offer && { offer }), ...(also && { also: [also] }) };
  }
}

const names = (lexicon: Lexicon, quantity: string, unit: string): { quantity: Label; unit: Label } => ({
  quantity: lexicon.quantity(quantity)?.label ?? { zh: quantity, en: quantity },
  unit: lexicon.unit(quantity, unit)?.label ?? { zh: unit, en: unit },
});
