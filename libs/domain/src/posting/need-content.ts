import type { Contact } from '../organization/organization.js';
import type { SolutionKind } from './solution-content.js';

export const NEED_KINDS = [
  'scenario_application',
  'open_scenario',
  'research_transfer',
  'content_migration',
  'supply_chain',
] as const;
export type NeedKind = (typeof NEED_KINDS)[number];

/** 硬性条件: broken means no match. 偏好: moves the score only. */
export const STRENGTHS = ['constraint', 'preference'] as const;
export type Strength = (typeof STRENGTHS)[number];
export const MARKETS = ['2b', '2c', 'both'] as const;
export type Market = (typeof MARKETS)[number];
export const COMPARATORS = ['gte', 'lte', 'eq'] as const;
export type Comparator = (typeof COMPARATORS)[number];
export const DEPLOYMENT_MODES = ['offline', 'on_premises', 'private_cloud', 'public_cloud'] as const;
export type DeploymentMode = (typeof DEPLOYMENT_MODES)[number];

export interface CapabilityRequirement {
  readonly concept: string;
  readonly strength: Strength;
}

export interface SpecRequirement {
  readonly quantity: string;
  readonly comparator: Comparator;
  readonly value: number;
  readonly unit: string;
  readonly strength: Strength;
}

export interface CertificateRequirement {
  readonly certificate: string;
  readonly strength: Strength;
}

export interface Device {
  readonly name: string;
  readonly count?: number;
}

/** 万元 = 10,000 CNY; at most two decimals. */
export interface BudgetRange {
  readonly min?: number;
  readonly max?: number;
}

/** What its owner may keep to itself, field by field; `budgetCeiling`, `excludedOrganizations`, `contact` and `confidentialNote` always are. */
export const CONFIDENTIAL_FIELDS = [
  'organization',
  'siteAddress',
  'problem',
  'goal',
  'siteConditions',
  'budget',
  'deliverWithinDays',
  'deployment',
  'devices',
  'specs',
  'certificates',
] as const;
export type ConfidentialField = (typeof CONFIDENTIAL_FIELDS)[number];

export interface NeedContent {
  readonly kind: NeedKind;
  readonly title: string;
  readonly market: Market;
  readonly region: string;
  readonly siteAddress?: string;
  /** 现在难在哪里 */
  readonly problem: string;
  /** 做成什么样算成功 */
  readonly goal: string;
  /** 现场条件: network, power, dust, area */
  readonly siteConditions?: string;
  readonly scenarioDirections: readonly string[];
  readonly capabilities: readonly CapabilityRequirement[];
  readonly specs: readonly SpecRequirement[];
  readonly budget?: BudgetRange;
  /** 内部预算上限, 万元; a private check, never part of a score. */
  readonly budgetCeiling?: number;
  /** 希望何时交付: days after signing. */
  readonly deliverWithinDays?: number;
  readonly deliverStrength?: Strength;
  /** 应答截止 (ISO date, China time): the posting expires at its end. */
  readonly answerBy?: string;
  readonly deployment?: { readonly mode: DeploymentMode; readonly strength: Strength };
  /** 信创: domestic software and hardware required. */
  readonly domestic?: Strength;
  /** 需要到场服务: a vendor must serve the region of the site. */
  readonly onSite?: Strength;
  readonly devices: readonly Device[];
  readonly certificates: readonly CertificateRequirement[];
  /** 不要的方案类型. */
  readonly excludedKinds?: readonly SolutionKind[];
  /** 点名排除: ids of organizations whose solutions are not to be recommended; always confidential. */
  readonly excludedOrganizations?: readonly string[];
  readonly contact?: Contact;
  readonly confidentialNote?: string;
  readonly confidential: readonly ConfidentialField[];
}
