import {
  cleanText,
  CONTACT_LIMITS,
  DomainError,
  FieldChecks,
  validateContact,
  type Organization,
} from '@duijie/domain';
import type { Actor } from '../access/actor.js';
import type { Recorder } from '../history/recorder.js';
import {
  checkedProfile,
  requireFreeCode,
  type OrganizationProfile,
} from '../organization/organization-rules.js';
import type { Account, Member } from '../ports/organization-repositories.js';
import type { LiveFeed } from '../ports/live-feed.js';
import type { UnitOfWork } from '../ports/unit-of-work.js';
import type { ReferenceLibrary } from '../reference/reference-library.js';
import type { Credentials } from './credentials.js';
import { actorOf, presentSession, type SessionView } from './session-view.js';
import { requireGoodPassword } from './password-rule.js';

export interface SignUpPerson {
  readonly name: string;
  readonly email: string;
  readonly phone?: string;
  readonly password: string;
  readonly locale?: 'zh' | 'en';
}

export interface SignUpInput {
  readonly person: SignUpPerson;
  /** Where the request comes from: only so many sign up from one place in a while. */
  readonly origin: string;
  /** Its contact is the person unless another is given. */
  readonly organization: Omit<OrganizationProfile, 'contact'> & {
    readonly contact?: OrganizationProfile['contact'];
  };
}

/**
 * A person and the organization they speak for. It waits for a broker's approval; until then it may write drafts and submit them for review.
 * @throws INPUT.INVALID, ACCOUNT.TOO_MANY_SIGN_UPS {minutes}, ACCOUNT.EMAIL_TAKEN, ORGANIZATION.CREDIT_CODE_TAKEN
 */
export class SignUp {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly credentials: Credentials,
    private readonly recorder: Recorder,
    private readonly library: ReferenceLibrary,
    private readonly live: LiveFeed,
  ) {}

  async execute(
    _actor: Actor,
    input: SignUpInput,
  ): Promise<{ readonly token: string; readonly session: SessionView }> {
    const { person } = input;
    checkPerson(person);
    const contact = input.organization.contact ?? {
      name: person.name,
      email: person.email,
      ...(person.phone && { phone: person.phone }),
    };
    const shelf = await this.library.current();
    const profile = checkedProfile({ ...input.organization, contact }, shelf);
    const passwordHash = await this.credentials.first(person.password, input.origin);
    const now = this.recorder.now();
    const organization: Organization = {
      id: this.recorder.nextId(),
      version: 1,
      ...profile,
      state: 'pending',
      demo: false,
      createdAt: now,
    };
    const account: Account = {
      id: this.recorder.nextId(),
      email: person.email.trim().toLowerCase(),
      name: cleanText(person.name),
      ...(person.phone && { phone: cleanText(person.phone) }),
      passwordHash,
      locale: person.locale ?? 'zh',
      createdAt: now,
    };
    const member: Member = {
      id: this.recorder.nextId(),
      accountId: account.id,
      organizationId: organization.id,
      role: 'owner',
    };
    const token = await this.unitOfWork.run(async (store) => {
      await requireFreeCode(store, profile.creditCode, organization.id);
      await store.organizations.insert(organization);
      await store.accounts.insert(account);
      await store.members.insert(member);
      await store.history.append(
        this.recorder.line(actorOf(account, member, organization), {
          subjectKind: 'organization',
          subjectId: organization.id,
          event: 'signed_up',
          to: 'pending',
        }),
      );
      await store.outbox.append({
        kind: 'ReviewRequested',
        subjectKind: 'organization',
        subjectId: organization.id,
      });
      return this.credentials.open(store, member);
    });
    await this.live.publish({ topic: 'review', subjectId: organization.id, audience: ['brokers'] });
    return { token, session: presentSession(account, member, organization) };
  }
}

function checkPerson(person: SignUpPerson): void {
  requireGoodPassword(person.password, 'person.password');
  const checks = new FieldChecks('submit');
  checks.text('person.name', person.name, CONTACT_LIMITS.name);
  checks.text('person.email', person.email, CONTACT_LIMITS.email);
  validateContact(checks, 'person', {
    name: person.name,
    email: person.email.trim(),
    ...(person.phone && { phone: person.phone }),
  });
  const problems = checks.problems();
  if (problems.length > 0) throw new DomainError('INPUT.INVALID', {}, problems[0]?.field, problems);
}
