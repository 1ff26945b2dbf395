import { DomainError } from '@duijie/domain';
import type { Actor } from '../access/actor.js';
import type { AttemptLimiter, Clock, PasswordHasher, TokenSource } from '../ports/small-ports.js';
import type { UnitOfWork } from '../ports/unit-of-work.js';
import { openSession } from './open-session.js';
import { presentSession, type SessionView } from './session-view.js';

/** An argon2id hash of nothing anybody knows: verified for unknown addresses, so that both answers take the same time. */
const NOBODY =
  '$argon2id$v=19$m=19456,t=2,p=1$7OV0N5mEbo4sbjTPLNOeKw$XPLphB+RmwHWCx8dkoNvoMqSdAZ7n4uSoiXAPbXqg9c';

export interface SignInInput {
  readonly email: string;
  readonly password: string;
  /** Where the request comes from; counted beside the address. */
  readonly origin: string;
}

/** @throws SESSION.WRONG_CREDENTIALS, SESSION.TOO_MANY_ATTEMPTS {minutes} */
export class SignIn {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly passwords: PasswordHasher,
    private readonly tokens: TokenSource,
    private readonly attempts: AttemptLimiter,
    private readonly clock: Clock,
  ) {}

  async execute(
    _actor: Actor,
    input: SignInInput,
  ): Promise<{ readonly token: string; readonly session: SessionView }> {
    const email = input.email.trim().toLowerCase();
    const [address, origin] = [`email:${email}`, `origin:${input.origin}`];
    // An office signs in from one origin at nine: only its failures count. An address has one owner, who types once at a time.
    await this.attempts.check(origin);
    await this.attempts.begin(address);

    const found = await this.unitOfWork.read(async (store) => {
      const account = await store.accounts.findByEmail(email);
      const member = account && (await store.members.ofAccount(account.id))[0];
      const organization = member && (await store.organizations.find(member.organizationId));
      return account && member && organization ? { account, member, organization } : undefined;
    });
    const right = await this.passwords.verify(found?.account.passwordHash ?? NOBODY, input.password);
    if (!found || !right) {
      await this.attempts.fail(origin);
      throw new DomainError('SESSION.WRONG_CREDENTIALS');
    }
    await this.attempts.reset(address);
    const token = await this.unitOfWork.run((store) =>
      openSession(store, this.tokens, this.clock, found.member),
    );
    return { token, session: presentSession(found.account, found.member, found.organization) };
  }
}
