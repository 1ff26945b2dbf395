import type { MemberActor } from '../access/actor.js';
import type { Clock, TokenSource } from '../ports/small-ports.js';
import type { UnitOfWork } from '../ports/unit-of-work.js';
import { isWorthRenewing, sessionExpiry } from './open-session.js';
import { actorOf, presentSession, type SessionView } from './session-view.js';

export interface ResolvedSession {
  readonly actor: MemberActor;
  readonly session: SessionView;
}

/** Who a cookie's token speaks for, as things stand now; undefined for an unknown or expired one. */
export class ResolveSession {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly tokens: TokenSource,
    private readonly clock: Clock,
  ) {}

  async execute(token: string): Promise<ResolvedSession | undefined> {
    const tokenHash = this.tokens.hash(token);
    const now = this.clock.now();
    const found = await this.unitOfWork.read(async (store) => {
      const session = await store.sessions.find(tokenHash);
      if (!session || session.expiresAt <= now) return undefined;
      const member = await store.members.find(session.memberId);
      if (!member) return undefined;
      const [account, organization] = [
        await store.accounts.find(member.accountId),
        await store.organizations.find(member.organizationId),
      ];
      if (!account || !organization) return undefined;
      return { session, account, member, organization };
    });
    if (!found) return undefined;
    const { session, account, member, organization } = found;
    if (isWorthRenewing(session.expiresAt, now)) {
      await this.unitOfWork.run((store) => store.sessions.extend(tokenHash, sessionExpiry(now)));
    }
    return {
      actor: actorOf(account, member, organization),
      session: presentSession(account, member, organization),
    };
  }
}
