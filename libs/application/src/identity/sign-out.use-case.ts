import type { Actor } from '../access/actor.js';
import type { LiveFeed } from '../ports/live-feed.js';
import type { TokenSource } from '../ports/small-ports.js';
import type { UnitOfWork } from '../ports/unit-of-work.js';

/** Ends the session of the token, and its open streams; a token that is already gone is no error. */
export class SignOut {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly tokens: TokenSource,
    private readonly live: LiveFeed,
  ) {}

  async execute(actor: Actor, input: { readonly token: string }): Promise<void> {
    await this.unitOfWork.run((store) => store.sessions.delete(this.tokens.hash(input.token)));
    if (actor.kind !== 'member') return;
    const { accountId } = actor;
    await this.live.publish({ topic: 'session', subjectId: accountId, audience: [accountId] });
  }
}
