import type { Actor } from '../access/actor.js';
import type { Recorder } from '../history/recorder.js';
import type { LiveFeed } from '../ports/live-feed.js';
import type { PasswordHasher, TokenSource } from '../ports/small-ports.js';
import type { Store } from '../ports/unit-of-work.js';

/** What setting a password brings with it, whichever road led there: the other sessions end, their streams too, and the history says so. */
export class NewPassword {
  constructor(
    private readonly passwords: PasswordHasher,
    private readonly tokens: TokenSource,
    private readonly recorder: Recorder,
    private readonly live: LiveFeed,
  ) {}

  hash(password: string): Promise<string> {
    return this.passwords.hash(password);
  }

  /** @param kept token of the one session that stays; without it all end */
  async set(
    store: Store,
    actor: Actor,
    change: {
      readonly accountId: string;
      readonly hash: string;
      readonly event: 'password_changed' | 'password_reset';
      readonly kept?: string;
    },
  ): Promise<void> {
    const { accountId, hash, event, kept } = change;
    await store.accounts.updatePassword(accountId, hash);
    await store.sessions.deleteOfAccount(accountId, kept === undefined ? undefined : this.tokens.hash(kept));
    await store.history.append(
      this.recorder.line(actor, { subjectKind: 'account', subjectId: accountId, event }),
    );
  }

  /** After it was stored: open streams end at once, and who still has a session opens another. */
  async endStreams(accountId: string): Promise<void> {
    await this.live.publish({ topic: 'session', subjectId: accountId, audience: [accountId] });
  }
}
