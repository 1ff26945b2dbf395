import { DomainError } from '@duijie/domain';
import type { Actor } from '../access/actor.js';
import type { Clock, TokenSource } from '../ports/small-ports.js';
import type { Store, UnitOfWork } from '../ports/unit-of-work.js';
import type { NewPassword } from './new-password.js';
import { requireGoodPassword } from './password-rule.js';
import { actorOf } from './session-view.js';

/** Sets a new password by a link, once. All sessions of the person end. @throws INPUT.INVALID, ACCOUNT.RESET_LINK_SPENT */
export class ResetPassword {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly tokens: TokenSource,
    private readonly clock: Clock,
    private readonly newPassword: NewPassword,
  ) {}

  async execute(_actor: Actor, input: { readonly token: string; readonly next: string }): Promise<void> {
    requireGoodPassword(input.next, 'next');
    const tokenHash = this.tokens.hash(input.token);
    const now = this.clock.now();
    // Hashing is dear: whoever has no link is told before.
    const open = await this.unitOfWork.read((store) => store.resetLinks.accountOf(tokenHash, now));
    if (open === undefined) throw spent();
    const hash = await this.newPassword.hash(input.next);
    const accountId = await this.unitOfWork.run(async (store) => {
      const accountId = await store.resetLinks.spend(tokenHash, now);
      if (accountId === undefined) throw spent();
      const person = await personOf(store, accountId);
      await this.newPassword.set(store, person, { accountId, hash, event: 'password_reset' });
      return accountId;
    });
    await this.newPassword.endStreams(accountId);
  }
}

const spent = (): DomainError => new DomainError('ACCOUNT.RESET_LINK_SPENT');

/** Who holds the link is its person: so the history says. */
async function personOf(store: Store, accountId: string): Promise<Actor> {
  const account = await store.accounts.find(accountId);
  const [member] = await store.members.ofAccount(accountId);
  const organization = member && (await store.organizations.find(member.organizationId));
  if (!account || !member || !organization) throw spent();
  return actorOf(account, member, organization);
}
