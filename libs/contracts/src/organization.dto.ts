import {
  ORGANIZATION_KINDS,
  ORGANIZATION_LIMITS,
  ORGANIZATION_STATES,
  type OrganizationKind,
  type OrganizationState,
} from '@duijie/domain';
import { ChoiceField, ChoicesField, NumberField, Out, PartField, TextField } from './fields.js';
import { ContactDto } from './need-content.dto.js';
import { PageQueryDto } from './search.dto.js';

const optional = true;

export class OrganizationQueryDto extends PageQueryDto {
  @ChoiceField(ORGANIZATION_STATES, { optional }) state?: OrganizationState;
  @ChoiceField(ORGANIZATION_KINDS, { optional }) kind?: OrganizationKind;
  @TextField({ max: ORGANIZATION_LIMITS.name.max, optional }) text?: string;
}

export class OrganizationNameQueryDto {
  /** A part of the name. */
  @TextField({ max: ORGANIZATION_LIMITS.name.max }) name: string;
}

/** What anyone knows of a verified unit. */
export class FoundOrganizationDto {
  @Out() id: string;
  @Out() name: string;
  @Out({ optional: true }) nameEn?: string;
  @Out() city: string;
}
export class FoundOrganizationsDto {
  @Out({ list: () => FoundOrganizationDto }) items: readonly FoundOrganizationDto[];
}

export class EditOrganizationDto {
  @NumberField({ min: 1, max: 2_147_483_647, decimals: 0 }) version: number;
  @TextField({ max: ORGANIZATION_LIMITS.name.max }) name: string;
  @TextField({ max: ORGANIZATION_LIMITS.nameEn.max, optional }) nameEn?: string;
  @ChoicesField(ORGANIZATION_KINDS, { max: ORGANIZATION_KINDS.length }) kinds: readonly OrganizationKind[];
  @TextField({ max: ORGANIZATION_LIMITS.creditCode.max, optional }) creditCode?: string;
  @TextField({ max: ORGANIZATION_LIMITS.region.max }) region: string;
  @TextField({ max: ORGANIZATION_LIMITS.industry.max, optional }) industry?: string;
  @TextField({ max: ORGANIZATION_LIMITS.address.max, optional }) address?: string;
  @TextField({ max: ORGANIZATION_LIMITS.introduction.max, optional }) introduction?: string;
  @PartField(() => ContactDto) contact: ContactDto;
}

/** What a verified organization asked to be changed of what was verified. */
export class FactsChangeDto {
  @Out() name: string;
  @Out({ optional: true }) nameEn?: string;
  @Out({ enum: ORGANIZATION_KINDS, list: [String] }) kinds: readonly OrganizationKind[];
  @Out({ optional: true }) creditCode?: string;
  @Out() askedAt: Date;
}

/** A unit 单位; what stands behind `version` only its members and brokers get. */
export class OrganizationDto {
  @Out() id: string;
  @Out() name: string;
  @Out() city: string;
  @Out({ enum: ORGANIZATION_STATES }) state: OrganizationState;
  @Out({ optional: true }) nameEn?: string;
  @Out({ enum: ORGANIZATION_KINDS, list: [String] }) kinds: readonly OrganizationKind[];
  @Out() region: string;
  @Out({ optional: true }) industry?: string;
  @Out({ optional: true }) introduction?: string;
  @Out() demo: boolean;
  @Out() mine: boolean;
  @Out({ optional: true, of: 'integer' }) version?: number;
  @Out({ optional: true }) creditCode?: string;
  @Out({ optional: true }) address?: string;
  @Out({ optional: true }) contact?: ContactDto;
  /** Waits for a broker; until then what stands above is in force. */
  @Out({ optional: true }) factsChange?: FactsChangeDto;
  @Out({ optional: true }) reviewNote?: string;
  @Out({ optional: true }) createdAt?: Date;
}

export class OrganizationsDto {
  @Out({ list: () => OrganizationDto }) items: readonly OrganizationDto[];
  @Out({ of: 'integer' }) total: number;
}
