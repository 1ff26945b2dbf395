import { DomainError } from '@duijie/domain';
import type { Actor } from '../access/actor.js';
import { requireMember } from '../access/permissions.js';
import type { Recorder } from '../history/recorder.js';
import type { AttemptLimiter, PasswordHasher, TokenSource } from '../ports/small-ports.js';
import type { UnitOfWork } from '../ports/unit-of-work.js';
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
    private readonly tokens: TokenSource,
    private readonly recorder: Recorder,
    private readonly attempts: AttemptLimiter,
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
    const hash = await this.passwords.hash(input.next);
    await this.unitOfWork.run(async (store) => {
      await store.accounts.updatePassword(actor.accountId, hash);
      await store.sessions.deleteOfAccount(actor.accountId, this.tokens.hash(input.token));
      await store.history.append(
        this.recorder.line(actor, {
          subjectKind: 'account',
          subjectId: actor.accountId,
          event: 'password_changed',
        }),
      );
    });
  }
}
