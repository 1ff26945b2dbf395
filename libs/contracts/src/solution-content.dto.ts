import {
  DEPLOYMENT_MODES,
  ID_LENGTH,
  MARKETS,
  MONEY,
  PRICE_MODELS,
  PROOF_KINDS,
  SOLUTION_KINDS,
  SOLUTION_LIMITS as LIMITS,
  SPEC_VALUE,
  type DeploymentMode,
  type Market,
  type PriceModel,
  type ProofKind,
  type SolutionKind,
} from '@duijie/domain';
import {
  ChoiceField,
  DateField,
  FlagField,
  NumberField,
  PartField,
  PartsField,
  TermIdsField,
  TextField,
  UuidsField,
} from './fields.js';
import { ContactDto } from './need-content.dto.js';

const optional = true;

export class ProofDto {
  @ChoiceField(PROOF_KINDS) kind: ProofKind;
  @TextField({ max: LIMITS.proofDocument.max, optional }) document?: string;
  @DateField({ optional }) date?: string;
}

export class ProvidedCapabilityDto {
  @TextField({ max: ID_LENGTH.max }) concept: string;
  @PartField(() => ProofDto, { optional }) proof?: ProofDto;
}

export class SpecDto {
  @TextField({ max: ID_LENGTH.max }) quantity: string;
  @NumberField(SPEC_VALUE) value: number;
  @TextField({ max: ID_LENGTH.max }) unit: string;
  @PartField(() => ProofDto, { optional }) proof?: ProofDto;
}

export class PriceDto {
  @ChoiceField(PRICE_MODELS) model: PriceModel;
  @NumberField({ ...MONEY, min: 0, optional, description: '万元' }) min?: number;
  @NumberField({ ...MONEY, min: 0, optional, description: '万元' }) max?: number;
}

export class LeadTimeDto {
  @NumberField(LIMITS.leadTimeDays) min: number;
  @NumberField(LIMITS.leadTimeDays) max: number;
}

export class DeploymentOfferDto {
  @ChoiceField(DEPLOYMENT_MODES) mode: DeploymentMode;
  @PartField(() => ProofDto, { optional }) proof?: ProofDto;
}

export class DomesticOfferDto {
  @FlagField() supported: boolean;
  @PartField(() => ProofDto, { optional }) proof?: ProofDto;
}

export class HeldCertificateDto {
  @TextField({ max: ID_LENGTH.max }) certificate: string;
  @TextField({ max: LIMITS.certificateNumber.max, optional }) number?: string;
  @DateField({ optional }) validUntil?: string;
  @PartField(() => ProofDto, { optional }) proof?: ProofDto;
}

export class ReferenceProjectDto {
  @TextField({ max: LIMITS.referenceTitle.max }) title: string;
  @TextField({ max: LIMITS.referenceCustomer.max }) customer: string;
  @TextField({ max: ID_LENGTH.max }) scenarioDirection: string;
  @TextField({ max: ID_LENGTH.max, optional }) region?: string;
  @NumberField(LIMITS.referenceYear) year: number;
  @NumberField({ ...MONEY, min: 0, optional, description: '万元' }) amount?: number;
  @PartField(() => ProofDto, { optional }) proof?: ProofDto;
}

/** A solution as its vendor writes it. Everything is optional in a draft; what publishing needs is checked on submit. */
export class SolutionContentDto {
  @ChoiceField(SOLUTION_KINDS, { optional }) kind?: SolutionKind;
  @TextField({ max: LIMITS.title.max, optional }) title?: string;
  @TextField({ max: LIMITS.summary.max, optional }) summary?: string;
  @TextField({ max: LIMITS.description.max, optional }) description?: string;
  @ChoiceField(MARKETS, { optional }) market?: Market;
  @TermIdsField({ max: LIMITS.supplyDirections.max, optional }) supplyDirections?: readonly string[];
  @TermIdsField({ max: LIMITS.scenarioDirections.max, optional }) scenarioDirections?: readonly string[];
  @PartsField(() => ProvidedCapabilityDto, { max: LIMITS.capabilities.max, optional })
  capabilities?: readonly ProvidedCapabilityDto[];
  @PartsField(() => SpecDto, { max: LIMITS.specs.max, optional }) specs?: readonly SpecDto[];
  @PartField(() => PriceDto, { optional }) price?: PriceDto;
  @PartField(() => LeadTimeDto, { optional }) leadTimeDays?: LeadTimeDto;
  @TermIdsField({ max: LIMITS.regionsServed.max, optional }) regionsServed?: readonly string[];
  @PartsField(() => DeploymentOfferDto, { max: LIMITS.deployments.max, optional })
  deployments?: readonly DeploymentOfferDto[];
  @PartField(() => DomesticOfferDto, { optional }) domestic?: DomesticOfferDto;
  @PartsField(() => HeldCertificateDto, { max: LIMITS.certificates.max, optional })
  certificates?: readonly HeldCertificateDto[];
  @PartsField(() => ReferenceProjectDto, { max: LIMITS.references.max, optional })
  references?: readonly ReferenceProjectDto[];
  @TermIdsField({ max: LIMITS.declinedScenarios.max, optional }) declinedScenarios?: readonly string[];
  @UuidsField({
    max: LIMITS.excludedOrganizations.max,
    optional,
    description: 'Organizations, always confidential',
  })
  excludedOrganizations?: readonly string[];
  @NumberField({ ...LIMITS.readiness, optional }) readiness?: number;
  @PartField(() => ContactDto, { optional }) contact?: ContactDto;
}
