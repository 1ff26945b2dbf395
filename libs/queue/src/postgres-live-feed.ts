import { LiveFeed, type Nudge } from '@duijie/application';
import type { Pool } from 'pg';
import { Listener } from './listener.js';

const CHANNEL = 'live';
/** PostgreSQL carries less than 8,000 bytes a message; an id and its quotes take 39. */
const MOST_HEARERS = 150;

interface Subscription {
  readonly listener: (nudge: Nudge) => void;
  readonly onGap: (() => void) | undefined;
}

/** Nudges between processes by NOTIFY: small, and lost without harm. */
export class PostgresLiveFeed extends LiveFeed {
  private readonly subscriptions = new Set<Subscription>();
  private wasConnected = false;
  private readonly listener: Listener;

  /** @param listens false in a process that has no browser to tell */
  constructor(
    private readonly pool: Pool,
    databaseUrl: string,
    private readonly listens: boolean,
  ) {
    super();
    this.listener = new Listener(databaseUrl, CHANNEL, (payload) => this.hear(payload));
  }

  async open(): Promise<void> {
    if (this.listens) await this.listener.open();
  }

  async close(): Promise<void> {
    await this.listener.close();
  }

  /** A nudge to very many goes in several messages. */
  async publish(nudge: Nudge): Promise<void> {
    const messages: string[] = [];
    for (let at = 0; at < nudge.audience.length; at += MOST_HEARERS) {
      messages.push(JSON.stringify({ ...nudge, audience: nudge.audience.slice(at, at + MOST_HEARERS) }));
    }
    try {
      await this.pool.query('SELECT pg_notify($1, message) FROM unnest($2::text[]) AS m (message)', [
        CHANNEL,
        messages,
      ]);
    } catch {
      // A nudge is a courtesy: whoever misses it sees the new state at the next look.
    }
  }

  subscribe(listener: (nudge: Nudge) => void, onGap?: () => void): () => void {
    const subscription: Subscription = { listener, onGap };
    this.subscriptions.add(subscription);
    return () => this.subscriptions.delete(subscription);
  }

  private hear(payload: string | undefined): void {
    if (payload === undefined) return this.connected();
    const nudge = parsed(payload);
    if (nudge) for (const { listener } of this.subscriptions) listener(nudge);
  }

  private connected(): void {
    if (this.wasConnected) for (const { onGap } of [...this.subscriptions]) onGap?.();
    this.wasConnected = true;
  }
}

/** Anyone with the database may send on the channel; what is not ours is passed over. */
function parsed(payload: string): Nudge | undefined {
  try {
    const nudge = JSON.parse(payload) as Partial<Nudge> | null;
    return nudge?.topic && Array.isArray(nudge.audience) ? (nudge as Nudge) : undefined;
  } catch {
    return undefined;
  }
}
