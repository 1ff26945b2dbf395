import { DomainError } from '@duijie/domain';
import type { Member } from '../ports/organization-repositories.js';
import type { AttemptLimiter, Clock, PasswordHasher, TokenSource } from '../ports/small-ports.js';
import type { Store } from '../ports/unit-of-work.js';
import { openSession } from './open-session.js';

/** Passwords and sessions together, for the roads that make both. */
export class Credentials {
  constructor(
    private readonly passwords: PasswordHasher,
    private readonly tokens: TokenSource,
    private readonly clock: Clock,
    private readonly attempts: AttemptLimiter,
  ) {}

  /**
   * The hash of a new account's password. Hashing is dear and addresses can be tried out by signing up: so every account from one origin
   * counts, also one that is refused afterwards.
   * @throws ACCOUNT.TOO_MANY_SIGN_UPS {minutes}
   */
  async first(password: string, origin: string): Promise<string> {
    try {
      await this.attempts.begin(`sign-up:${origin}`);
    } catch (error) {
      if (!(error instanceof DomainError) || error.code !== 'SESSION.TOO_MANY_ATTEMPTS') throw error;
      throw new DomainError('ACCOUNT.TOO_MANY_SIGN_UPS', error.params);
    }
    return this.passwords.hash(password);
  }

  /** @returns the cookie's token */
  open(store: Store, member: Member): Promise<string> {
    return openSession(store, this.tokens, this.clock, member);
  }
}
