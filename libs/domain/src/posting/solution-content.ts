import type { Contact } from '../organization/organization.js';
import type { DeploymentMode, Market } from './need-content.js';

export const SOLUTION_KINDS = ['product', 'content', 'service', 'integration'] as const;
export type SolutionKind = (typeof SOLUTION_KINDS)[number];

/** Where a claim comes from. Only `declared` (自述) is unproven: a hard condition resting on it alone is 待核实. */
export const PROOF_KINDS = [
  'declared',
  'test_report',
  'certificate',
  'contract',
  'acceptance',
  'demonstration',
] as const;
export type ProofKind = (typeof PROOF_KINDS)[number];

export interface Proof {
  readonly kind: ProofKind;
  /** Title of the document: 2026 年 5 月检测报告. */
  readonly document?: string;
  /** ISO date of the document. */
  readonly date?: string;
}

export interface ProvidedCapability {
  readonly concept: string;
  readonly proof?: Proof;
}

/** A measured value, not a wish. */
export interface Spec {
  readonly quantity: string;
  readonly value: number;
  readonly unit: string;
  readonly proof?: Proof;
}

export const PRICE_MODELS = ['one_off', 'subscription', 'per_seat', 'on_quote'] as const;
export type PriceModel = (typeof PRICE_MODELS)[number];

/** 万元; `min` is the floor that a hard budget ceiling is held against. `on_quote` (面议) has neither. */
export interface Price {
  readonly model: PriceModel;
  readonly min?: number;
  readonly max?: number;
}

export interface HeldCertificate {
  readonly certificate: string;
  readonly number?: string;
  readonly validUntil?: string;
  readonly proof?: Proof;
}

/** 案例: a project that was really delivered. */
export interface ReferenceProject {
  readonly title: string;
  readonly customer: string;
  readonly scenarioDirection: string;
  readonly region?: string;
  readonly year: number;
  /** 万元 */
  readonly amount?: number;
  readonly proof?: Proof;
}

export interface SolutionContent {
  readonly kind: SolutionKind;
  readonly title: string;
  readonly summary: string;
  readonly description: string;
  readonly market: Market;
  readonly supplyDirections: readonly string[];
  readonly scenarioDirections: readonly string[];
  readonly capabilities: readonly ProvidedCapability[];
  readonly specs: readonly Spec[];
  readonly price?: Price;
  /** Days from signing to acceptance. */
  readonly leadTimeDays?: { readonly min: number; readonly max: number };
  /** Division codes; `33` = the whole province. */
  readonly regionsServed: readonly string[];
  readonly deployments: readonly { readonly mode: DeploymentMode; readonly proof?: Proof }[];
  /** 信创 fitness. */
  readonly domestic?: { readonly supported: boolean; readonly proof?: Proof };
  readonly certificates: readonly HeldCertificate[];
  readonly references: readonly ReferenceProject[];
  /** 不承接的场景: scenario directions that the vendor does not take on. */
  readonly declinedScenarios?: readonly string[];
  /** 点名排除: ids of organizations to whose needs it is not to be recommended; always confidential. */
  readonly excludedOrganizations?: readonly string[];
  /** Technology readiness level 1–9 (GB/T 22900). */
  readonly readiness?: number;
  readonly contact?: Contact;
}
