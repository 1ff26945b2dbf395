import {
  FieldChecks,
  isCreditCode,
  ORGANIZATION_LIMITS,
  tidyCreditCode,
  validateContact,
  type FieldProblem,
  type OrganizationKind,
} from '@duijie/domain';
import type { OrganizationView } from '../api/organization.js';

/** What is typed into the fields of an organization; '' is not said. */
export interface OrganizationDraft {
  readonly name: string;
  readonly nameEn: string;
  readonly kinds: readonly OrganizationKind[];
  readonly creditCode: string;
  readonly region: string;
  readonly industry: string;
  readonly address: string;
  readonly introduction: string;
  readonly contactName: string;
  readonly contactPhone: string;
  readonly contactEmail: string;
}

export const EMPTY_ORGANIZATION: OrganizationDraft = {
  name: '',
  nameEn: '',
  kinds: [],
  creditCode: '',
  region: '',
  industry: '',
  address: '',
  introduction: '',
  contactName: '',
  contactPhone: '',
  contactEmail: '',
};

/** What was asked for and waits for a broker stands in the form before what is in force: saving it again asks for the same. */
const factsOf = (view: OrganizationView) => view.factsChange ?? view;

export const draftOf = (view: OrganizationView): OrganizationDraft => ({
  name: factsOf(view).name,
  nameEn: factsOf(view).nameEn ?? '',
  kinds: factsOf(view).kinds,
  creditCode: factsOf(view).creditCode ?? '',
  region: view.region,
  industry: view.industry ?? '',
  address: view.address ?? '',
  introduction: view.introduction ?? '',
  contactName: view.contact?.name ?? '',
  contactPhone: view.contact?.phone ?? '',
  contactEmail: view.contact?.email ?? '',
});

/** What is sent: empty optional fields are left out, the credit code in the form in which it is kept. */
export function profileOf(draft: OrganizationDraft) {
  const given = <K extends string>(key: K, text: string) =>
    (text.trim() === '' ? {} : { [key]: text.trim() }) as Partial<Record<K, string>>;
  return {
    name: draft.name.trim(),
    kinds: [...draft.kinds],
    region: draft.region,
    ...(draft.creditCode.trim() !== '' && { creditCode: tidyCreditCode(draft.creditCode) }),
    ...given('industry', draft.industry),
    ...given('address', draft.address),
    ...given('introduction', draft.introduction),
  };
}

export const contactOf = (draft: OrganizationDraft) => ({
  name: draft.contactName.trim(),
  ...(draft.contactPhone.trim() !== '' && { phone: draft.contactPhone.trim() }),
  ...(draft.contactEmail.trim() !== '' && { email: draft.contactEmail.trim() }),
});

/** As the server checks it. Sign-up takes the person for the contact, so there is none to check. */
export function organizationProblems(draft: OrganizationDraft, withContact: boolean): FieldProblem[] {
  const checks = new FieldChecks('submit');
  checks.text('name', draft.name, ORGANIZATION_LIMITS.name);
  checks.count('kinds', draft.kinds, ORGANIZATION_LIMITS.kinds);
  const code = tidyCreditCode(draft.creditCode);
  if (code !== '' && !isCreditCode(code)) checks.add('creditCode', 'not_a_credit_code');
  if (draft.region === '') checks.add('region', 'required');
  checks.text('address', draft.address, ORGANIZATION_LIMITS.address);
  checks.text('introduction', draft.introduction, ORGANIZATION_LIMITS.introduction);
  if (withContact) {
    checks.text('nameEn', draft.nameEn, ORGANIZATION_LIMITS.nameEn);
    validateContact(checks, 'contact', contactOf(draft));
  }
  return checks.problems();
}
