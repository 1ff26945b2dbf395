import { LiveFeed, type Nudge } from '@duijie/application';
import type { Pool } from 'pg';
import { Listener } from './listener.js';

const CHANNEL = 'live';

/** Nudges between processes by NOTIFY: small, and lost without harm. */
export class PostgresLiveFeed extends LiveFeed {
  private readonly listeners = new Set<(nudge: Nudge) => void>();
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

  async publish(nudge: Nudge): Promise<void> {
    try {
      await this.pool.query('SELECT pg_notify($1, $2)', [CHANNEL, JSON.stringify(nudge)]);
    } catch {
      // A nudge is a courtesy: whoever misses it sees the new state at the next look.
    }
  }

  subscribe(listener: (nudge: Nudge) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  private hear(payload: string | undefined): void {
    if (!payload) return;
    const nudge = JSON.parse(payload) as Nudge;
    for (const listener of this.listeners) listener(nudge);
  }
}
