import {
  COMPARATORS,
  CONFIDENTIAL_FIELDS,
  CONTACT_LIMITS,
  DEPLOYMENT_MODES,
  ID_LENGTH,
  MARKETS,
  MONEY,
  NEED_KINDS,
  NEED_LIMITS as LIMITS,
  SOLUTION_KINDS,
  SPEC_VALUE,
  STRENGTHS,
  type Comparator,
  type ConfidentialField,
  type DeploymentMode,
  type Market,
  type NeedKind,
  type SolutionKind,
  type Strength,
} from '@duijie/domain';
import {
  ChoiceField,
  ChoicesField,
  DateField,
  NumberField,
  PartField,
  PartsField,
  TermIdsField,
  TextField,
  UuidsField,
} from './fields.js';

const optional = true;

export class ContactDto {
  @TextField({ max: CONTACT_LIMITS.name.max }) name: string;
  @TextField({ max: CONTACT_LIMITS.phone.max, optional }) phone?: string;
  @TextField({ max: CONTACT_LIMITS.email.max, optional }) email?: string;
}

export class CapabilityRequirementDto {
  @TextField({ max: ID_LENGTH.max }) concept: string;
  @ChoiceField(STRENGTHS) strength: Strength;
}

export class SpecRequirementDto {
  @TextField({ max: ID_LENGTH.max }) quantity: string;
  @ChoiceField(COMPARATORS) comparator: Comparator;
  @NumberField(SPEC_VALUE) value: number;
  @TextField({ max: ID_LENGTH.max }) unit: string;
  @ChoiceField(STRENGTHS) strength: Strength;
}

export class CertificateRequirementDto {
  @TextField({ max: ID_LENGTH.max }) certificate: string;
  @ChoiceField(STRENGTHS) strength: Strength;
}

export class DeviceDto {
  @TextField({ max: LIMITS.deviceName.max }) name: string;
  @NumberField({ ...LIMITS.deviceCount, optional }) count?: number;
}

export class BudgetRangeDto {
  @NumberField({ ...MONEY, min: 0, optional, description: '万元' }) min?: number;
  @NumberField({ ...MONEY, min: 0, optional, description: '万元' }) max?: number;
}

export class DeploymentRequirementDto {
  @ChoiceField(DEPLOYMENT_MODES) mode: DeploymentMode;
  @ChoiceField(STRENGTHS) strength: Strength;
}

/** A need as its owner writes it. Everything is optional in a draft; what publishing needs is checked on submit. */
export class NeedContentDto {
  @ChoiceField(NEED_KINDS, { optional }) kind?: NeedKind;
  @TextField({ max: LIMITS.title.max, optional }) title?: string;
  @ChoiceField(MARKETS, { optional }) market?: Market;
  @TextField({ max: ID_LENGTH.max, optional, description: 'Division code, 4 or 6 digits' }) region?: string;
  @TextField({ max: LIMITS.siteAddress.max, optional }) siteAddress?: string;
  @TextField({ max: LIMITS.problem.max, optional }) problem?: string;
  @TextField({ max: LIMITS.goal.max, optional }) goal?: string;
  @TextField({ max: LIMITS.siteConditions.max, optional }) siteConditions?: string;
  @TermIdsField({ max: LIMITS.scenarioDirections.max, optional }) scenarioDirections?: readonly string[];
  @PartsField(() => CapabilityRequirementDto, { max: LIMITS.capabilities.max, optional })
  capabilities?: readonly CapabilityRequirementDto[];
  @PartsField(() => SpecRequirementDto, { max: LIMITS.specs.max, optional })
  specs?: readonly SpecRequirementDto[];
  @PartField(() => BudgetRangeDto, { optional }) budget?: BudgetRangeDto;
  @NumberField({ ...MONEY, min: 0, optional, description: '万元, always confidential' })
  budgetCeiling?: number;
  @NumberField({ ...LIMITS.deliverWithinDays, optional }) deliverWithinDays?: number;
  @ChoiceField(STRENGTHS, { optional }) deliverStrength?: Strength;
  @DateField({ optional }) answerBy?: string;
  @PartField(() => DeploymentRequirementDto, { optional }) deployment?: DeploymentRequirementDto;
  @ChoiceField(STRENGTHS, { optional, description: '信创' }) domestic?: Strength;
  @ChoiceField(STRENGTHS, { optional }) onSite?: Strength;
  @PartsField(() => DeviceDto, { max: LIMITS.devices.max, optional }) devices?: readonly DeviceDto[];
  @PartsField(() => CertificateRequirementDto, { max: LIMITS.certificates.max, optional })
  certificates?: readonly CertificateRequirementDto[];
  @ChoicesField(SOLUTION_KINDS, { max: LIMITS.excludedKinds.max, optional })
  excludedKinds?: readonly SolutionKind[];
  @UuidsField({
    max: LIMITS.excludedOrganizations.max,
    optional,
    description: 'Organizations, always confidential',
  })
  excludedOrganizations?: readonly string[];
  @PartField(() => ContactDto, { optional }) contact?: ContactDto;
  @TextField({ max: LIMITS.confidentialNote.max, optional }) confidentialNote?: string;
  @ChoicesField(CONFIDENTIAL_FIELDS, { max: CONFIDENTIAL_FIELDS.length, optional })
  confidential?: readonly ConfidentialField[];
}
