import {
  CONTACT_LIMITS,
  OPEN_KINDS,
  ORGANIZATION_KINDS,
  ORGANIZATION_LIMITS,
  ORGANIZATION_STATES,
  PASSWORD,
  ROLES,
  type OrganizationKind,
  type OrganizationState,
  type Role,
} from '@duijie/domain';
import { ChoicesField, EmailField, Out, PartField, TextField } from './fields.js';

const optional = true;

export class SignInDto {
  @EmailField(CONTACT_LIMITS.email) email: string;
  @TextField({ min: 1, max: PASSWORD.max }) password: string;
}

export class ChangePasswordDto {
  @TextField({ min: 1, max: PASSWORD.max }) current: string;
  @TextField(PASSWORD) next: string;
}

export class MakeResetLinkDto {
  @EmailField(CONTACT_LIMITS.email) email: string;
}
export class ResetLinkPersonDto {
  @Out() name: string;
  @Out() email: string;
  @Out() organization: string;
}
/** A way back in, good once: whoever has the token sets the password. It is told here and never again. */
export class ResetLinkDto {
  @Out() token: string;
  @Out() expiresAt: Date;
  @Out() person: ResetLinkPersonDto;
}
export class ResetPasswordDto {
  @TextField({ min: 1, max: 100 }) token: string;
  @TextField(PASSWORD) next: string;
}

export class PersonDto {
  @TextField({ min: 1, max: CONTACT_LIMITS.name.max }) name: string;
  @EmailField(CONTACT_LIMITS.email) email: string;
  @TextField({ max: CONTACT_LIMITS.phone.max, optional }) phone?: string;
  @TextField(PASSWORD) password: string;
}

export class NewOrganizationDto {
  @TextField({ min: 1, max: ORGANIZATION_LIMITS.name.max }) name: string;
  @ChoicesField(OPEN_KINDS, { max: OPEN_KINDS.length }) kinds: readonly OrganizationKind[];
  @TextField({ max: ORGANIZATION_LIMITS.creditCode.max, optional, description: '统一社会信用代码' })
  creditCode?: string;
  @TextField({ min: 1, max: ORGANIZATION_LIMITS.region.max, description: 'Division code' }) region: string;
  @TextField({ max: ORGANIZATION_LIMITS.industry.max, optional, description: 'GB/T 4754-2017 code' })
  industry?: string;
  @TextField({ max: ORGANIZATION_LIMITS.address.max, optional }) address?: string;
  @TextField({ max: ORGANIZATION_LIMITS.introduction.max, optional }) introduction?: string;
}

export class SignUpDto {
  @PartField(() => PersonDto) person: PersonDto;
  @PartField(() => NewOrganizationDto) organization: NewOrganizationDto;
}

export class SessionAccountDto {
  @Out() id: string;
  @Out() name: string;
  @Out() email: string;
  @Out({ enum: ['zh', 'en'] }) locale: 'zh' | 'en';
}

export class SessionOrganizationDto {
  @Out() id: string;
  @Out() name: string;
  @Out({ enum: ORGANIZATION_KINDS, list: [String] }) kinds: readonly OrganizationKind[];
  @Out({ enum: ORGANIZATION_STATES }) state: OrganizationState;
}

/** Who is signed in, and which doors that opens; `anonymous` alone when nobody is. */
export class SessionDto {
  @Out({ optional: true }) anonymous?: boolean;
  @Out({ optional: true }) account?: SessionAccountDto;
  @Out({ optional: true }) organization?: SessionOrganizationDto;
  @Out({ optional: true, enum: ROLES }) role?: Role;
  @Out({ optional: true }) isBroker?: boolean;
  @Out({ optional: true }) isBrokerAdministrator?: boolean;
  @Out({ optional: true }) isVendor?: boolean;
  @Out({ optional: true }) isAuthority?: boolean;
}
