import { phrase, type Label } from '../../kernel/phrase.js';
import type { Comparator, SpecRequirement } from '../../posting/need-content.js';
import type { Spec } from '../../posting/solution-content.js';
import type { Joint, JointOffer, VisibleSolutionContent } from '../pair.js';
import { isProven, proofWorth, sourceOf } from '../proof.js';
import type { ScoringContext } from '../scoring-context.js';
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
export function specJoint(
  required: SpecRequirement,
  index: number,
  solution: VisibleSolutionContent,
  context: ScoringContext,
): Joint {
  const { lexicon } = context;
  const { quantity: id, comparator, strength } = required;
  const quantity = lexicon.quantity(id)?.label ?? { zh: id, en: id };
  const unitLabel = (of: string, unit: string): Label =>
    lexicon.unit(of, unit)?.label ?? { zh: unit, en: unit };
  const ask = {
    kind: 'spec' as const,
    label: phrase('match.ask.spec', {
      quantity,
      comparator,
      value: required.value,
      unit: unitLabel(id, required.unit),
    }),
    path: `specs.${index}`,
    strength,
  };
  const unknown: Joint = { ask, outcome: notStated(strength), earned: 0, possible: 1 };
  const asked = lexicon.inOwnUnit(id, required.value, required.unit);
  if (asked === undefined) return unknown;

  let met: { spec: Spec; at: number } | undefined;
  let missed: { spec: Spec; at: number } | undefined;
  solution.specs.forEach((spec, at) => {
    if (spec.quantity !== id) return;
    const value = lexicon.inOwnUnit(id, spec.value, spec.unit);
    if (value === undefined) return;
    if (!meets(value, comparator, asked)) missed ??= { spec, at };
    else if (!met || proofWorth(spec.proof) > proofWorth(met.spec.proof)) met = { spec, at };
  });
  const shown = ({ spec, at }: { spec: Spec; at: number }): JointOffer => ({
    label: phrase('match.offer.spec', { quantity, value: spec.value, unit: unitLabel(id, spec.unit) }),
    path: `specs.${at}`,
    source: sourceOf(spec.proof),
  });
  if (met && missed)
    return { ask, offer: shown(met), also: [shown(missed)], outcome: 'unverified', earned: 0, possible: 1 };
  if (missed) return { ask, offer: shown(missed), outcome: 'broken', earned: 0, possible: 0 };
  if (!met) return unknown;
  const { proof } = met.spec;
  return {
    ask,
    offer: shown(met),
    outcome: isProven(proof) ? 'pass' : 'unverified',
    earned: proofWorth(proof),
    possible: 1,
  };
}
