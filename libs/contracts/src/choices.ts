import type {
  AskKind,
  ConstraintId,
  FactorId,
  Outcome,
  PairStage,
  Party,
  Comparator,
  ConfidentialField,
  DeploymentMode,
  Market,
  NeedKind,
  OrganizationKind,
  PriceModel,
  ProofKind,
  ReasonCode,
  SolutionKind,
  Strength,
  Verdict,
} from '@duijie/domain';

/* The closed lists of the domain as values; `every` fails to compile when one is forgotten. */

const every =
  <T extends string>() =>
  <const L extends readonly T[]>(list: L & ([T] extends [L[number]] ? unknown : never)): readonly T[] =>
    list;

export const NEED_KINDS = every<NeedKind>()([
  'scenario_application',
  'open_scenario',
  'research_transfer',
  'content_migration',
  'supply_chain',
]);
export const SOLUTION_KINDS = every<SolutionKind>()(['product', 'content', 'service', 'integration']);
export const STRENGTHS = every<Strength>()(['constraint', 'preference']);
export const MARKETS = every<Market>()(['2b', '2c', 'both']);
export const COMPARATORS = every<Comparator>()(['gte', 'lte', 'eq']);
export const DEPLOYMENT_MODES = every<DeploymentMode>()(['offline', 'on_premises', 'private_cloud', 'public_cloud']);
export const CONFIDENTIAL_FIELDS = every<ConfidentialField>()([
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
]);
export const PROOF_KINDS = every<ProofKind>()([
  'declared',
  'test_report',
  'certificate',
  'contract',
  'acceptance',
  'demonstration',
]);
export const PRICE_MODELS = every<PriceModel>()(['one_off', 'subscription', 'per_seat', 'on_quote']);
export const VERDICTS = every<Verdict>()(['invite', 'interested', 'not_suitable', 'pin', 'reject']);
export const REASON_CODES = every<ReasonCode>()([
  'capability_gap',
  'over_budget',
  'too_late',
  'too_far',
  'lacks_proof',
  'other_choice',
  'no_capacity',
  'unclear_need',
  'not_our_field',
  'not_relevant',
  'conflict_of_interest',
  'other',
]);
export const ORGANIZATION_KINDS = every<OrganizationKind>()([
  'application_unit',
  'vendor_parts',
  'vendor_hardware',
  'vendor_software',
  'vendor_content',
  'vendor_integration',
  'research',
  'public_buyer',
  'alliance',
  'authority',
  'service_provider',
]);
export const PARTIES = every<Party>()(['need', 'solution', 'broker']);
export const PAIR_STAGES = every<PairStage>()([
  'recommended',
  'invited',
  'interested',
  'agreed',
  'introduced',
  'declined_by_need',
  'declined_by_solution',
  'rejected',
]);
export const OUTCOMES = every<Outcome>()(['pass', 'unverified', 'broken', 'unknown']);
export const ASK_KINDS = every<AskKind>()(['constraint', 'preference', 'spec', 'capability', 'wish']);
export const FACTORS = every<FactorId>()(['capability', 'text', 'specs', 'price', 'time', 'region', 'references']);
export const CONSTRAINTS = every<ConstraintId>()([
  'budget',
  'delivery',
  'region',
  'deployment',
  'domestic',
  'specs',
  'certificates',
  'capabilities',
  'market',
]);
/** Kinds a person may claim at sign-up; alliance and authority come from the administrator. */
export const OPEN_ORGANIZATION_KINDS = ORGANIZATION_KINDS.filter((kind) => kind !== 'alliance' && kind !== 'authority');
