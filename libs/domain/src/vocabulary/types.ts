import type { Label } from '../kernel/phrase.js';

/** scenario: 专栏3–5, the vocabulary of needs. supply: 专栏1–2, the vocabulary of solutions. */
export type DirectionSide = 'scenario' | 'supply';

/** One of the plan's five boxes 专栏1–5. `measures` are the measures whose text the box stands under. */
export interface Box {
  readonly id: string;
  readonly column: string;
  readonly label: Label;
  readonly task: string;
  readonly measures: readonly string[];
}

export interface Direction {
  readonly id: string;
  readonly side: DirectionSide;
  readonly box: string;
  readonly label: Label;
  /** Position in the plan, 1–25. */
  readonly order: number;
}

/** Kind of a term (技术, 产品, 痛点 …); `matchable` says whether a solution can provide such a thing at all. */
export interface TermKind {
  readonly id: string;
  readonly label: Label;
  readonly matchable: boolean;
}

export type ConceptSource = 'plan-box' | 'plan-measure' | 'platform';

/** Where a concept stands: in a direction or in a measure of the plan. */
export interface ConceptPlace {
  readonly direction?: string;
  readonly measure?: string;
  readonly kind: string;
  /** The plan's own words where they differ from the label (光学动补 for 光学动捕). */
  readonly wording?: string;
  /** Set where the platform, not the plan, put the concept there. */
  readonly by?: 'platform';
}

export interface NearConcept {
  readonly id: string;
  /** 0 < closeness < 1: 0.9 near-synonym, 0.6 sibling technique. Written once per pair, read both ways. */
  readonly closeness: number;
}

/** A threshold the plan names with the concept, ready to become a SpecRequirement (30PPD单眼角分辨率 → ≥ 30 PPD). */
export interface ConceptSpec {
  readonly quantity: string;
  readonly comparator: 'gte' | 'lte';
  readonly value: number;
  readonly unit: string;
}

/** One meaning of the vocabulary 术语; it may stand in several places. A Capability names a matchable one. */
export interface Concept {
  readonly id: string;
  readonly label: Label;
  readonly matchable: boolean;
  readonly synonyms: { readonly zh: readonly string[]; readonly en: readonly string[] };
  readonly near: readonly NearConcept[];
  readonly places: readonly ConceptPlace[];
  readonly source: ConceptSource;
  readonly sourceNote: string;
  readonly spec?: ConceptSpec;
}

/** `factor` times a value in this unit is the value in the base unit, whose factor is 1. */
export interface Unit {
  readonly id: string;
  readonly label: Label;
  readonly factor: number;
}

/** A measurable property. The first unit is the one a form offers first. */
export interface Quantity {
  readonly id: string;
  readonly label: Label;
  readonly betterWhen: 'higher' | 'lower';
  readonly units: readonly Unit[];
  /** What is usual in this trade, in the base unit: a hint for the form, never a refusal. */
  readonly plausible: { readonly min: number; readonly max: number };
  readonly description: Label;
}

export type IssuerKind =
  'government' | 'certification_body' | 'testing_laboratory' | 'industry_body' | 'platform_vendor';

export interface CertificateType {
  readonly id: string;
  readonly label: Label;
  readonly issuerKind: IssuerKind;
  /** What is certified. */
  readonly subject: 'organization' | 'product' | 'system';
  /** Lower certificates that this one proves as well (等保三级 → 等保二级). */
  readonly satisfies: readonly string[];
}

export interface Choice {
  readonly id: string;
  readonly label: Label;
}

/** Application domain 应用领域: the union of the plan's goal section and measure 10. */
export interface ApplicationDomain extends Choice {
  readonly namedIn: readonly string[];
}

/** The content of `seeds/vocabulary` as one document; `version` is its content hash, made by whoever reads the files. */
export interface VocabularyInput {
  readonly version: string;
  readonly boxes: readonly Box[];
  readonly directions: readonly Direction[];
  readonly termKinds: readonly TermKind[];
  readonly concepts: readonly Concept[];
  readonly quantities: readonly Quantity[];
  readonly certificates: readonly CertificateType[];
  readonly deployments: { readonly modes: readonly Choice[]; readonly flags: readonly Choice[] };
  readonly needKinds: readonly Choice[];
  readonly solutionKinds: readonly Choice[];
  readonly organizationKinds: readonly (Choice & { readonly vendor: boolean })[];
  readonly domains: readonly ApplicationDomain[];
}
