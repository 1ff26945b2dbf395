import { addDays, daysBetween } from '../kernel/calendar.js';
import type { FieldProblem } from '../kernel/domain-error.js';
import { validateContact } from '../organization/validate-contact.js';
import { FieldChecks, type ValidationMode } from './field-checks.js';
import type { Lexicon } from './lexicon.js';
import { MONEY, NEED_LIMITS, SPEC_VALUE, type CountLimit } from './limits.js';
import type { NeedContent } from './need-content.js';

/**
 * What keeps a need from being saved (draft) or published (submit). Shapes are the DTO's business; this is about meaning.
 * `today` is the day in China. Whether the need is ready enough is `readiness`, not a problem of a field.
 */
export function validateNeed(
  need: NeedContent,
  lexicon: Lexicon,
  today: string,
  mode: ValidationMode,
): FieldProblem[] {
  const checks = new FieldChecks(mode);
  checks.text('title', need.title, NEED_LIMITS.title);
  checks.text('siteAddress', need.siteAddress, NEED_LIMITS.siteAddress);
  checks.text('problem', need.problem, NEED_LIMITS.problem);
  checks.text('goal', need.goal, NEED_LIMITS.goal);
  checks.text('siteConditions', need.siteConditions, NEED_LIMITS.siteConditions);
  checks.text('confidentialNote', need.confidentialNote, NEED_LIMITS.confidentialNote);
  checks.id('region', need.region, lexicon.region(need.region) !== undefined, 'unknown_region');

  checks.count('scenarioDirections', need.scenarioDirections, NEED_LIMITS.scenarioDirections);
  need.scenarioDirections.forEach((id, i) =>
    checks.id(
      `scenarioDirections.${i}`,
      id,
      lexicon.scenarioDirection(id) !== undefined,
      'unknown_direction',
    ),
  );
  checks.unique('scenarioDirections', need.scenarioDirections);

  requirements(checks, need, lexicon);
  money(checks, need);
  dates(checks, need, today);

  checks.count('devices', need.devices, NEED_LIMITS.devices);
  need.devices.forEach((device, i) => {
    checks.text(`devices.${i}.name`, device.name, NEED_LIMITS.deviceName);
    checks.number(`devices.${i}.count`, device.count, NEED_LIMITS.deviceCount);
  });
  validateContact(checks, 'contact', need.contact);
  checks.unique('confidential', need.confidential);
  return checks.problems();
}

function requirements(checks: FieldChecks, need: NeedContent, lexicon: Lexicon): void {
  checks.count('capabilities', need.capabilities, NEED_LIMITS.capabilities);
  need.capabilities.forEach(({ concept }, i) => {
    const term = lexicon.concept(concept);
    const field = `capabilities.${i}.concept`;
    checks.id(field, concept, term !== undefined, 'unknown_concept');
    if (term && !term.matchable) checks.add(field, 'unmatchable_concept', { term: term.label });
  });
  checks.unique(
    'capabilities',
    need.capabilities.map(({ concept }) => concept),
    '.concept',
  );

  checks.count('specs', need.specs, NEED_LIMITS.specs);
  need.specs.forEach((spec, i) => {
    checkQuantity(checks, `specs.${i}`, spec, lexicon);
  });
  checks.unique(
    'specs',
    need.specs.map((spec) => spec.quantity && `${spec.quantity} ${spec.comparator}`),
    '.quantity',
  );
  contradictorySpecs(checks, need, lexicon);

  checks.count('excludedKinds', need.excludedKinds ?? [], NEED_LIMITS.excludedKinds);
  checks.unique('excludedKinds', need.excludedKinds ?? []);
  namedOrganizations(checks, need.excludedOrganizations ?? [], NEED_LIMITS.excludedOrganizations);
  checks.count('certificates', need.certificates, NEED_LIMITS.certificates);
  need.certificates.forEach(({ certificate }, i) =>
    checks.id(
      `certificates.${i}.certificate`,
      certificate,
      lexicon.certificate(certificate) !== undefined,
      'unknown_certificate',
    ),
  );
  checks.unique(
    'certificates',
    need.certificates.map(({ certificate }) => certificate),
    '.certificate',
  );
}

/** Quantity known, unit fits it, value finite and not absurd. */
export function checkQuantity(
  checks: FieldChecks,
  field: string,
  spec: { readonly quantity: string; readonly value: number; readonly unit: string },
  lexicon: Lexicon,
): void {
  const quantity = lexicon.quantity(spec.quantity);
  checks.id(`${field}.quantity`, spec.quantity, quantity !== undefined, 'unknown_quantity');
  checks.number(`${field}.value`, spec.value, SPEC_VALUE);
  if (
    quantity &&
    Number.isFinite(spec.value) &&
    lexicon.inOwnUnit(spec.quantity, spec.value, spec.unit) === undefined
  ) {
    checks.add(`${field}.unit`, 'unit_does_not_fit', {
      unit: spec.unit.slice(0, 20),
      own: quantity.unit,
    });
  }
}

/** ≥ 30 and ≤ 20 of one quantity can be met by nobody. */
function contradictorySpecs(checks: FieldChecks, need: NeedContent, lexicon: Lexicon): void {
  const floors = new Map<string, number>();
  for (const spec of need.specs) {
    if (spec.comparator === 'lte') continue;
    const value = lexicon.inOwnUnit(spec.quantity, spec.value, spec.unit);
    if (value !== undefined)
      floors.set(spec.quantity, Math.max(value, floors.get(spec.quantity) ?? -Infinity));
  }
  need.specs.forEach((spec, i) => {
    if (spec.comparator === 'gte') return;
    const value = lexicon.inOwnUnit(spec.quantity, spec.value, spec.unit);
    const floor = floors.get(spec.quantity);
    if (value !== undefined && floor !== undefined && value < floor)
      checks.add(`specs.${i}.value`, 'reversed_spec');
  });
}

/** Whom a posting excludes by name. Whether there is such an organization is not told: it would say who is registered. */
export function namedOrganizations(checks: FieldChecks, named: readonly string[], limit: CountLimit): void {
  checks.count('excludedOrganizations', named, limit);
  checks.unique('excludedOrganizations', named);
}

function money(checks: FieldChecks, need: NeedContent): void {
  checks.number('budget.min', need.budget?.min, MONEY);
  checks.number('budget.max', need.budget?.max, MONEY);
  checks.range('budget', need.budget?.min, need.budget?.max);
  checks.number('budgetCeiling', need.budgetCeiling, MONEY);
  if (
    need.budgetCeiling !== undefined &&
    need.budget?.min !== undefined &&
    need.budgetCeiling < need.budget.min
  ) {
    checks.add('budgetCeiling', 'ceiling_below_budget', { min: need.budget.min });
  }
}

function dates(checks: FieldChecks, need: NeedContent, today: string): void {
  checks.number('deliverWithinDays', need.deliverWithinDays, NEED_LIMITS.deliverWithinDays);
  if (!checks.date('answerBy', need.answerBy) || need.answerBy === undefined) return;
  // A draft may lie until its date has passed; it is the submission that would publish a dead need.
  if (need.answerBy <= today && checks.mode === 'submit') {
    checks.add('answerBy', 'date_past', { from: addDays(today, 1) });
  } else if (daysBetween(today, need.answerBy) > NEED_LIMITS.answerWithinDays.max) {
    checks.add('answerBy', 'date_too_far', { to: addDays(today, NEED_LIMITS.answerWithinDays.max) });
  }
}
