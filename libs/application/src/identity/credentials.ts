import type { Member } from '../ports/organization-repositories.js';
import type { Clock, PasswordHasher, TokenSource } from '../ports/small-ports.js';
import type { Store } from '../ports/unit-of-work.js';
import { openSession } from './open-session.js';

/** Passwords and sessions together, for the roads that make both. */
export class Credentials {
  constructor(
    private readonly passwords: PasswordHasher,
    private readonly tokens: TokenSource,
    private readonly clock: Clock,
  ) {}

  hash(password: string): Promise<string> {
    return this.passwords.hash(password);
  }

  /** @returns the cookie's token */
  open(store: Store, member: Member): Promise<string> {
    return openSession(store, this.tokens, this.clock, member);
  }
}
