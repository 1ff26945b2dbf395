import {
  emptyNeed,
  readiness,
  validateNeed,
  type CapabilityRequirement,
  type CertificateRequirement,
  type ConfidentialField,
  type DeploymentMode,
  type Market,
  type NeedContent,
  type NeedKind,
  type SolutionKind,
  type Strength,
} from '@duijie/domain';
import type { SpecRowValue } from '../../../ui/spec-row.js';
import type { FormShape } from './form-shape.js';
import { numberOf, textOf } from './numbers.js';

export interface DeviceRow {
  readonly key: string;
  readonly name: string;
  readonly count: string;
}
export interface ContactText {
  readonly name: string;
  readonly phone: string;
  readonly email: string;
}

/** A need as it is typed. */
export interface NeedForm {
  readonly kind: NeedKind;
  readonly title: string;
  readonly market: Market;
  readonly region: string;
  readonly siteAddress: string;
  readonly problem: string;
  readonly goal: string;
  readonly siteConditions: string;
  readonly scenarioDirections: readonly string[];
  readonly capabilities: readonly CapabilityRequirement[];
  readonly specs: readonly SpecRowValue[];
  readonly budget: { readonly min: string; readonly max: string };
  readonly budgetCeiling: string;
  readonly deliverWithinDays: string;
  readonly deliverStrength: Strength;
  readonly answerBy: string;
  readonly deployment: DeploymentMode | '';
  readonly deploymentStrength: Strength;
  readonly domestic: Strength | '';
  readonly onSite: Strength | '';
  readonly devices: readonly DeviceRow[];
  readonly certificates: readonly CertificateRequirement[];
  readonly excludedKinds: readonly SolutionKind[];
  readonly excludedOrganizations: readonly string[];
  readonly contact: ContactText;
  readonly confidentialNote: string;
  readonly confidential: readonly ConfidentialField[];
}

export const specTyped = ({ quantity, value }: SpecRowValue): boolean =>
  quantity !== '' || value.trim() !== '';
const deviceTyped = ({ name, count }: DeviceRow): boolean => name.trim() !== '' || count.trim() !== '';
/** The lines that count; a problem's index counts among these. */
export const countedSpecs = (rows: readonly SpecRowValue[]) => rows.filter(specTyped);
export const countedDevices = (rows: readonly DeviceRow[]) => rows.filter(deviceTyped);

export const readContact = (contact: NeedContent['contact']): ContactText => ({
  name: contact?.name ?? '',
  phone: contact?.phone ?? '',
  email: contact?.email ?? '',
});

/** No contact at all rather than an empty one. */
export function contactOf({ name, phone, email }: ContactText): NeedContent['contact'] {
  if ([name, phone, email].every((text) => text.trim() === '')) return undefined;
  return {
    name: name.trim(),
    ...(phone.trim() !== '' && { phone: phone.trim() }),
    ...(email.trim() !== '' && { email: email.trim() }),
  };
}

function read(need: NeedContent): NeedForm {
  return {
    kind: need.kind,
    title: need.title,
    market: need.market,
    region: need.region,
    siteAddress: need.siteAddress ?? '',
    problem: need.problem,
    goal: need.goal,
    siteConditions: need.siteConditions ?? '',
    scenarioDirections: need.scenarioDirections,
    capabilities: need.capabilities,
    specs: need.specs.map((spec, at) => ({ ...spec, key: `spec-${at}`, value: textOf(spec.value) })),
    budget: { min: textOf(need.budget?.min), max: textOf(need.budget?.max) },
    budgetCeiling: textOf(need.budgetCeiling),
    deliverWithinDays: textOf(need.deliverWithinDays),
    deliverStrength: need.deliverStrength ?? 'preference',
    answerBy: need.answerBy ?? '',
    deployment: need.deployment?.mode ?? '',
    deploymentStrength: need.deployment?.strength ?? 'preference',
    domestic: need.domestic ?? '',
    onSite: need.onSite ?? '',
    devices: need.devices.map((device, at) => ({
      key: `device-${at}`,
      name: device.name,
      count: textOf(device.count),
    })),
    certificates: need.certificates,
    excludedKinds: need.excludedKinds ?? [],
    excludedOrganizations: need.excludedOrganizations ?? [],
    contact: readContact(need.contact),
    confidentialNote: need.confidentialNote ?? '',
    confidential: need.confidential,
  };
}

const given = <K extends string, V>(key: K, value: V | undefined | ''): Partial<Record<K, V>> =>
  value === undefined || value === '' ? {} : ({ [key]: value } as Partial<Record<K, V>>);

function content(form: NeedForm): NeedContent {
  const min = numberOf(form.budget.min);
  const max = numberOf(form.budget.max);
  const days = numberOf(form.deliverWithinDays);
  return {
    kind: form.kind,
    title: form.title,
    market: form.market,
    region: form.region,
    problem: form.problem,
    goal: form.goal,
    ...given('siteAddress', form.siteAddress),
    ...given('siteConditions', form.siteConditions),
    scenarioDirections: form.scenarioDirections,
    capabilities: form.capabilities,
    specs: countedSpecs(form.specs).map(({ quantity, comparator, value, unit, strength }) => ({
      quantity,
      comparator,
      value: numberOf(value) ?? NaN,
      unit,
      strength,
    })),
    ...((min !== undefined || max !== undefined) && {
      budget: { ...given('min', min), ...given('max', max) },
    }),
    ...given('budgetCeiling', numberOf(form.budgetCeiling)),
    ...(days !== undefined && { deliverWithinDays: days, deliverStrength: form.deliverStrength }),
    ...given('answerBy', form.answerBy),
    ...(form.deployment !== '' && {
      deployment: { mode: form.deployment, strength: form.deploymentStrength },
    }),
    ...given('domestic', form.domestic),
    ...given('onSite', form.onSite),
    devices: countedDevices(form.devices).map(({ name, count }) => ({
      name: name.trim(),
      ...given('count', numberOf(count)),
    })),
    certificates: form.certificates,
    ...(form.excludedKinds.length > 0 && { excludedKinds: form.excludedKinds }),
    ...(form.excludedOrganizations.length > 0 && { excludedOrganizations: form.excludedOrganizations }),
    ...given('contact', contactOf(form.contact)),
    ...given('confidentialNote', form.confidentialNote),
    confidential: form.confidential,
  };
}

export const NEED_FORM: FormShape<'need', NeedForm> = {
  side: 'need',
  empty: () => read(emptyNeed()),
  read,
  content,
  problems: validateNeed,
  readiness,
  emptyContent: emptyNeed,
};
