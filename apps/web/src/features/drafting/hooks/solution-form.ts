import {
  completeness,
  emptySolution,
  validateSolution,
  type DeploymentMode,
  type Market,
  type PriceModel,
  type Proof,
  type ProofKind,
  type SolutionContent,
  type SolutionKind,
} from '@duijie/domain';
import type { SpecRowValue } from '../../../ui/spec-row.js';
import type { FormShape } from './form-shape.js';
import { contactOf, readContact, specTyped, type ContactText } from './need-form.js';
import { numberOf, textOf } from './numbers.js';

/** '' : nothing is said of what the claim rests on. */
export interface ProofText {
  readonly kind: ProofKind | '';
  readonly document: string;
  readonly date: string;
}
export const NO_PROOF: ProofText = { kind: '', document: '', date: '' };

export interface HeldRow {
  readonly certificate: string;
  readonly number: string;
  readonly validUntil: string;
  readonly proof: ProofText;
}
export interface ReferenceRow {
  readonly key: string;
  readonly title: string;
  readonly customer: string;
  readonly scenarioDirection: string;
  readonly region: string;
  readonly year: string;
  readonly amount: string;
  readonly proof: ProofText;
}
export type MeasuredRow = SpecRowValue & { readonly proof?: ProofText };

/** A solution as it is typed. */
export interface SolutionForm {
  readonly kind: SolutionKind;
  readonly title: string;
  readonly summary: string;
  readonly description: string;
  readonly market: Market;
  readonly supplyDirections: readonly string[];
  readonly scenarioDirections: readonly string[];
  readonly capabilities: readonly { readonly concept: string; readonly proof: ProofText }[];
  readonly specs: readonly MeasuredRow[];
  readonly priceModel: PriceModel | '';
  readonly price: { readonly min: string; readonly max: string };
  readonly leadTimeDays: { readonly min: string; readonly max: string };
  readonly regionsServed: readonly string[];
  readonly deployments: readonly { readonly mode: DeploymentMode; readonly proof: ProofText }[];
  readonly domestic: 'yes' | 'no' | '';
  readonly domesticProof: ProofText;
  readonly certificates: readonly HeldRow[];
  readonly references: readonly ReferenceRow[];
  readonly declinedScenarios: readonly string[];
  readonly excludedOrganizations: readonly string[];
  readonly readiness: string;
  readonly contact: ContactText;
}

const readProof = (proof: Proof | undefined): ProofText => ({
  kind: proof?.kind ?? '',
  document: proof?.document ?? '',
  date: proof?.date ?? '',
});

/** One's own word needs no document. */
const proofOf = ({ kind, document, date }: ProofText): { readonly proof?: Proof } =>
  kind === ''
    ? {}
    : {
        proof: {
          kind,
          ...(kind !== 'declared' && document.trim() !== '' && { document: document.trim() }),
          ...(kind !== 'declared' && date !== '' && { date }),
        },
      };

const referenceTyped = (row: ReferenceRow): boolean =>
  [row.title, row.customer, row.year, row.amount, row.scenarioDirection].some((text) => text.trim() !== '');
export const countedReferences = (rows: readonly ReferenceRow[]) => rows.filter(referenceTyped);

function read(solution: SolutionContent): SolutionForm {
  return {
    kind: solution.kind,
    title: solution.title,
    summary: solution.summary,
    description: solution.description,
    market: solution.market,
    supplyDirections: solution.supplyDirections,
    scenarioDirections: solution.scenarioDirections,
    capabilities: solution.capabilities.map(({ concept, proof }) => ({ concept, proof: readProof(proof) })),
    specs: solution.specs.map(({ quantity, value, unit, proof }, at) => ({
      key: `spec-${at}`,
      quantity,
      value: textOf(value),
      unit,
      comparator: 'eq',
      strength: 'preference',
      proof: readProof(proof),
    })),
    priceModel: solution.price?.model ?? '',
    price: { min: textOf(solution.price?.min), max: textOf(solution.price?.max) },
    leadTimeDays: { min: textOf(solution.leadTimeDays?.min), max: textOf(solution.leadTimeDays?.max) },
    regionsServed: solution.regionsServed,
    deployments: solution.deployments.map(({ mode, proof }) => ({ mode, proof: readProof(proof) })),
    domestic: solution.domestic === undefined ? '' : solution.domestic.supported ? 'yes' : 'no',
    domesticProof: readProof(solution.domestic?.proof),
    certificates: solution.certificates.map(({ certificate, number, validUntil, proof }) => ({
      certificate,
      number: number ?? '',
      validUntil: validUntil ?? '',
      proof: readProof(proof),
    })),
    references: solution.references.map((project, at) => ({
      key: `reference-${at}`,
      title: project.title,
      customer: project.customer,
      scenarioDirection: project.scenarioDirection,
      region: project.region ?? '',
      year: textOf(project.year),
      amount: textOf(project.amount),
      proof: readProof(project.proof),
    })),
    declinedScenarios: solution.declinedScenarios ?? [],
    excludedOrganizations: solution.excludedOrganizations ?? [],
    readiness: textOf(solution.readiness),
    contact: readContact(solution.contact),
  };
}

const given = <K extends string, V>(key: K, value: V | undefined | ''): Partial<Record<K, V>> =>
  value === undefined || value === '' ? {} : ({ [key]: value } as Partial<Record<K, V>>);

function content(form: SolutionForm): SolutionContent {
  const lead = { min: numberOf(form.leadTimeDays.min), max: numberOf(form.leadTimeDays.max) };
  const shortest = lead.min ?? lead.max;
  const longest = lead.max ?? lead.min;
  return {
    kind: form.kind,
    title: form.title,
    summary: form.summary,
    description: form.description,
    market: form.market,
    supplyDirections: form.supplyDirections,
    scenarioDirections: form.scenarioDirections,
    capabilities: form.capabilities.map(({ concept, proof }) => ({ concept, ...proofOf(proof) })),
    specs: form.specs.filter(specTyped).map(({ quantity, value, unit, proof }) => ({
      quantity,
      value: numberOf(value) ?? NaN,
      unit,
      ...proofOf(proof ?? NO_PROOF),
    })),
    ...(form.priceModel !== '' && {
      price: {
        model: form.priceModel,
        // What is on request has no figures, even if some were typed before.
        ...(form.priceModel !== 'on_quote' && {
          ...given('min', numberOf(form.price.min)),
          ...given('max', numberOf(form.price.max)),
        }),
      },
    }),
    ...(shortest !== undefined && longest !== undefined && { leadTimeDays: { min: shortest, max: longest } }),
    regionsServed: form.regionsServed,
    deployments: form.deployments.map(({ mode, proof }) => ({ mode, ...proofOf(proof) })),
    ...(form.domestic !== '' && {
      domestic: { supported: form.domestic === 'yes', ...proofOf(form.domesticProof) },
    }),
    certificates: form.certificates.map(({ certificate, number, validUntil, proof }) => ({
      certificate,
      ...given('number', number.trim()),
      ...given('validUntil', validUntil),
      ...proofOf(proof),
    })),
    references: countedReferences(form.references).map((row) => ({
      title: row.title.trim(),
      customer: row.customer.trim(),
      scenarioDirection: row.scenarioDirection,
      ...given('region', row.region),
      year: numberOf(row.year) ?? NaN,
      ...given('amount', numberOf(row.amount)),
      ...proofOf(row.proof),
    })),
    ...(form.declinedScenarios.length > 0 && { declinedScenarios: form.declinedScenarios }),
    ...(form.excludedOrganizations.length > 0 && { excludedOrganizations: form.excludedOrganizations }),
    ...given('readiness', numberOf(form.readiness)),
    ...given('contact', contactOf(form.contact)),
  };
}

export const SOLUTION_FORM: FormShape<'solution', SolutionForm> = {
  side: 'solution',
  empty: () => read(emptySolution()),
  read,
  content,
  problems: validateSolution,
  readiness: completeness,
  emptyContent: emptySolution,
};
