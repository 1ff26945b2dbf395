import {
  cleanText,
  DomainError,
  FieldChecks,
  GRANTED_KINDS,
  isCreditCode,
  ORGANIZATION_LIMITS,
  tidyCreditCode,
  validateContact,
  type Contact,
  type OrganizationKind,
} from '@duijie/domain';
import type { Store } from '../ports/unit-of-work.js';
import type { ReferenceShelf } from '../reference/reference-shelf.js';

/** What an organization says of itself. */
export interface OrganizationProfile {
  readonly name: string;
  readonly nameEn?: string;
  readonly kinds: readonly OrganizationKind[];
  readonly creditCode?: string;
  readonly industry?: string;
  readonly region: string;
  readonly address?: string;
  readonly introduction?: string;
  readonly contact: Contact;
}

/**
 * Checked and in the form in which it is kept.
 * @param held kinds that were granted before and may therefore stay
 * @throws INPUT.INVALID with every problem
 */
export function checkedProfile(
  profile: OrganizationProfile,
  { lexicon, isIndustry }: Pick<ReferenceShelf, 'lexicon' | 'isIndustry'>,
  held: readonly OrganizationKind[] = [],
): OrganizationProfile {
  const checks = new FieldChecks('submit');
  checks.text('name', profile.name, ORGANIZATION_LIMITS.name);
  checks.text('nameEn', profile.nameEn, ORGANIZATION_LIMITS.nameEn);
  checks.text('address', profile.address, ORGANIZATION_LIMITS.address);
  checks.text('introduction', profile.introduction, ORGANIZATION_LIMITS.introduction);
  checks.count('kinds', profile.kinds, ORGANIZATION_LIMITS.kinds);
  checks.unique('kinds', profile.kinds);
  profile.kinds.forEach((kind, i) => {
    if (GRANTED_KINDS.includes(kind) && !held.includes(kind)) checks.add(`kinds.${i}`, 'kind_is_granted');
  });
  checks.id('region', profile.region, lexicon.region(profile.region) !== undefined, 'unknown_region');
  if (profile.industry && !isIndustry(profile.industry)) checks.add('industry', 'unknown_industry');
  const creditCode = profile.creditCode ? tidyCreditCode(profile.creditCode) : undefined;
  if (creditCode !== undefined && !isCreditCode(creditCode)) checks.add('creditCode', 'not_a_credit_code');
  validateContact(checks, 'contact', profile.contact);
  const problems = checks.problems();
  if (problems.length > 0) throw new DomainError('INPUT.INVALID', {}, problems[0]?.field, problems);
  const { name, nameEn, address, introduction, industry, region, kinds, contact } = profile;
  return {
    name: cleanText(name),
    ...(nameEn && { nameEn: cleanText(nameEn) }),
    kinds,
    ...(creditCode && { creditCode }),
    ...(industry && { industry }),
    region,
    ...(address && { address: cleanText(address) }),
    ...(introduction && { introduction: cleanText(introduction) }),
    contact: {
      name: cleanText(contact.name),
      ...(contact.phone && { phone: cleanText(contact.phone) }),
      ...(contact.email && { email: cleanText(contact.email) }),
    },
  };
}

/** Nobody takes the credit code that another organization was verified with. @throws ORGANIZATION.CREDIT_CODE_TAKEN */
export async function requireFreeCode(
  store: Store,
  creditCode: string | undefined,
  ownId: string,
): Promise<void> {
  const holder = creditCode && (await store.organizations.verifiedUnder(creditCode));
  if (holder && holder.id !== ownId) {
    throw new DomainError('ORGANIZATION.CREDIT_CODE_TAKEN', {}, 'creditCode');
  }
}
