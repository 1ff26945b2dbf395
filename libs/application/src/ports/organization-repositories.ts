import type { Organization, OrganizationKind, OrganizationState, Role } from '@duijie/domain';
import type { Page, PageRequest } from './page.js';

export interface Account {
  readonly id: string;
  /** Lower-cased; unique. */
  readonly email: string;
  readonly name: string;
  readonly phone?: string;
  /** argon2id, PHC string. */
  readonly passwordHash: string;
  readonly locale: 'zh' | 'en';
  readonly createdAt: Date;
}

export interface Member {
  readonly id: string;
  readonly accountId: string;
  readonly organizationId: string;
  readonly role: Role;
}

/** `tokenHash` = SHA-256 of the cookie's token, hex; the token itself is never stored. */
export interface Session {
  readonly tokenHash: string;
  readonly memberId: string;
  readonly createdAt: Date;
  readonly expiresAt: Date;
}

/** A way back in for who forgot a password: `tokenHash` as of a session; good once, until `expiresAt`. */
export interface ResetLink {
  readonly tokenHash: string;
  readonly accountId: string;
  /** Account of the broker's administrator who made it. */
  readonly madeBy: string;
  readonly createdAt: Date;
  readonly expiresAt: Date;
}

export interface OrganizationQuery extends PageRequest {
  readonly state?: OrganizationState;
  /** Pending, or verified with a change of its verified facts waiting. */
  readonly awaitsReview?: true;
  readonly kind?: OrganizationKind;
  /** Part of a name or of the credit code. */
  readonly text?: string;
  /** Part of a name, in either language. */
  readonly name?: string;
  /** A queue: since it signed up, or since it asked for the change that waits; absent: newest first. */
  readonly longestWaitingFirst?: true;
}

export interface OrganizationRepository {
  find(id: string): Promise<Organization | undefined>;
  findMany(ids: readonly string[]): Promise<readonly Organization[]>;
  /**
   * Locks the row FOR SHARE; only inside UnitOfWork.run, and always before any posting of it is locked. So a submission and the broker's
   * approval of its organization see each other.
   */
  share(id: string): Promise<Organization | undefined>;
  /** Who was verified with a credit code: at most one. Whoever else claims it is not asked for. */
  verifiedUnder(creditCode: string): Promise<Organization | undefined>;
  list(query: OrganizationQuery): Promise<Page<Organization>>;
  /** @throws ORGANIZATION.CREDIT_CODE_TAKEN when it is verified and another one was with its code */
  insert(organization: Organization): Promise<void>;
  /** Writes all columns where version = expectedVersion. @throws ORGANIZATION.VERSION_CONFLICT when it moved on, ORGANIZATION.CREDIT_CODE_TAKEN */
  update(organization: Organization, expectedVersion: number): Promise<void>;
  countByState(): Promise<Readonly<Record<OrganizationState, number>>>;
}

export interface AccountRepository {
  find(id: string): Promise<Account | undefined>;
  findMany(ids: readonly string[]): Promise<readonly Account[]>;
  findByEmail(email: string): Promise<Account | undefined>;
  /** @throws ACCOUNT.EMAIL_TAKEN */
  insert(account: Account): Promise<void>;
  updatePassword(id: string, passwordHash: string): Promise<void>;
}

export interface MemberRepository {
  find(id: string): Promise<Member | undefined>;
  ofAccount(accountId: string): Promise<readonly Member[]>;
  ofOrganization(organizationId: string): Promise<readonly Member[]>;
  ofOrganizations(organizationIds: readonly string[]): Promise<readonly Member[]>;
  /** Members of every verified organization of that kind (brokers: 'alliance'). */
  ofKind(kind: OrganizationKind): Promise<readonly Member[]>;
  insert(member: Member): Promise<void>;
}

export interface SessionRepository {
  find(tokenHash: string): Promise<Session | undefined>;
  insert(session: Session): Promise<void>;
  extend(tokenHash: string, expiresAt: Date): Promise<void>;
  delete(tokenHash: string): Promise<void>;
  deleteOfAccount(accountId: string, exceptTokenHash?: string): Promise<void>;
  deleteExpired(now: Date): Promise<number>;
}

export interface ResetLinkRepository {
  /** The only one of its account that can still be used: those made before are spent by it. */
  insert(link: ResetLink): Promise<void>;
  /** The account of a link that can be used now; nothing is spent. */
  accountOf(tokenHash: string, now: Date): Promise<string | undefined>;
  /** Uses it up, once, however many try at once. @returns its account, or undefined when it was used, replaced, has run out or never was */
  spend(tokenHash: string, now: Date): Promise<string | undefined>;
}
