import type { FieldChecks } from '../posting/field-checks.js';
import { CONTACT_LIMITS } from '../posting/limits.js';
import type { Contact } from './organization.js';

const PHONE = /^\+?[\d\s()（）-]{5,30}$/;
const EMAIL = /^[^\s@<>"']+@[^\s@<>"']+\.[^\s@<>"'.]{2,}$/;

/** A contact that is given must be one that can be reached: a name and at least one working-looking way. */
export function validateContact(checks: FieldChecks, field: string, contact: Contact | undefined): void {
  if (!contact) return;
  checks.text(`${field}.name`, contact.name, CONTACT_LIMITS.name);
  checks.text(`${field}.phone`, contact.phone, CONTACT_LIMITS.phone);
  checks.text(`${field}.email`, contact.email, CONTACT_LIMITS.email);
  if (contact.phone && !PHONE.test(contact.phone)) checks.add(`${field}.phone`, 'not_a_phone');
  if (contact.email && !EMAIL.test(contact.email)) checks.add(`${field}.email`, 'not_an_email');
  if (checks.mode === 'submit' && !contact.phone && !contact.email)
    checks.add(`${field}.phone`, 'contact_unreachable');
}
