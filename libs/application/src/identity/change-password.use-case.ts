import { DomainError } from '@duijie/domain';
import type { Actor } from '../access/actor.js';
import { requireMember } from '../access/permissions.js';
import type { AttemptLimiter, PasswordHasher } from '../ports/small-ports.js';
import type { UnitOfWork } from '../ports/unit-of-work.js';
import type { NewPassword } from './new-password.js';
import { requireGoodPassword } from './password-rule.js';

export interface ChangePasswordInput {
  readonly current: string;
  readonly next: string;
  /** Token of the session that asks: the only one that stays. */
  readonly token: string;
}

/** Ends every other session of the account. @throws ACCOUNT.WRONG_PASSWORD, SESSION.TOO_MANY_ATTEMPTS, INPUT.INVALID */
export class ChangePassword {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly passwords: PasswordHasher,
    private readonly attempts: AttemptLimiter,
    private readonly newPassword: NewPassword,
  ) {}

  async execute(actor: Actor, input: ChangePasswordInput): Promise<void> {
    requireMember(actor);
    requireGoodPassword(input.next, 'next');
    // A session left open on a shared machine is no place to try passwords from.
    const key = `password:${actor.accountId}`;
    await this.attempts.begin(key);
    const account = await this.unitOfWork.read((store) => store.accounts.find(actor.accountId));
    if (!account || !(await this.passwords.verify(account.passwordHash, input.current))) {
      throw new DomainError('ACCOUNT.WRONG_PASSWORD', {}, 'current');
    }
    await this.attempts.reset(key);
    const hash = await this.newPassword.hash(input.next);
    const { accountId } = actor;
    await this.unitOfWork.run((store) =>
      this.newPassword.set(store, actor, { accountId, hash, event: 'password_changed', kept: input.token }),
    );
    await this.newPassword.endStreams(accountId);
  }
}
