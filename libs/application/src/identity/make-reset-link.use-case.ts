import { DomainError } from '@duijie/domain';
import type { Actor } from '../access/actor.js';
import { requireBrokerAdministrator } from '../access/permissions.js';
import type { Recorder } from '../history/recorder.js';
import type { TokenSource } from '../ports/small-ports.js';
import type { UnitOfWork } from '../ports/unit-of-work.js';

/** Minutes. Long enough to be read out on the telephone and typed; short enough to be worth nothing in yesterday's chat. */
export const RESET_LINK_MINUTES = 60;

export interface MadeResetLink {
  /** Shown this once; only its hash is stored. */
  readonly token: string;
  readonly expiresAt: Date;
  /** Whose it is: the administrator sees that it is who asked. */
  readonly person: { readonly name: string; readonly email: string; readonly organization: string };
}

/**
 * A way back in for who forgot a password, without a mail server: a broker's administrator, who knows the person, hands over a link. A new
 * one spends those made before.
 * @throws ACCOUNT.NOT_FOUND
 */
export class MakeResetLink {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly tokens: TokenSource,
    private readonly recorder: Recorder,
  ) {}

  async execute(actor: Actor, input: { readonly email: string }): Promise<MadeResetLink> {
    requireBrokerAdministrator(actor);
    const { token, tokenHash } = this.tokens.issue();
    const createdAt = this.recorder.now();
    const expiresAt = new Date(createdAt.getTime() + RESET_LINK_MINUTES * 60_000);
    return this.unitOfWork.run(async (store) => {
      const account = await store.accounts.findByEmail(input.email.trim().toLowerCase());
      const [member] = account ? await store.members.ofAccount(account.id) : [];
      const organization = member && (await store.organizations.find(member.organizationId));
      if (!account || !organization) throw new DomainError('ACCOUNT.NOT_FOUND', {}, 'email');
      await store.resetLinks.insert({
        tokenHash,
        accountId: account.id,
        madeBy: actor.accountId,
        createdAt,
        expiresAt,
      });
      await store.history.append(
        this.recorder.line(actor, {
          subjectKind: 'account',
          subjectId: account.id,
          event: 'reset_link_made',
        }),
      );
      const { name, email } = account;
      return { token, expiresAt, person: { name, email, organization: organization.name } };
    });
  }
}
