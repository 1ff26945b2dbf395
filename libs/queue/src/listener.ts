import { Client } from 'pg';

const RETRY_MS = 1_000;
/** A server that does not answer at all is one that is away. */
const CONNECT_WITHIN_MS = 5_000;

/** One PostgreSQL connection that listens on a channel and comes back by itself when it is cut. */
export class Listener {
  private client?: Client;
  private timer?: NodeJS.Timeout;
  private closed = false;

  /** @param onMessage also called, without payload, after each (re)connection: something may have been missed */
  constructor(
    private readonly databaseUrl: string,
    private readonly channel: string,
    private readonly onMessage: (payload: string | undefined) => void,
  ) {}

  async open(): Promise<void> {
    if (this.closed) return;
    const client = new Client({
      connectionString: this.databaseUrl,
      application_name: `duijie listen ${this.channel}`,
      keepAlive: true,
      connectionTimeoutMillis: CONNECT_WITHIN_MS,
    });
    this.client = client;
    client.on('error', () => this.reopen(client));
    client.on('end', () => this.reopen(client));
    client.on('notification', ({ payload }) => this.onMessage(payload ?? ''));
    try {
      await client.connect();
      await client.query(`LISTEN "${this.channel}"`);
      this.onMessage(undefined);
    } catch {
      this.reopen(client);
    }
  }

  async close(): Promise<void> {
    this.closed = true;
    clearTimeout(this.timer);
    await this.client?.end().catch(() => undefined);
  }

  private reopen(lost: Client): void {
    if (this.closed || this.client !== lost) return;
    this.client = undefined;
    lost.end().catch(() => undefined);
    this.timer = setTimeout(() => void this.open(), RETRY_MS);
  }
}
