import type { Settings } from '@duijie/platform';
import type { Adapters } from '../../wiring/adapters.js';
import type { HealthDto, PartDto } from '@duijie/contracts';

const VERSION = process.env['npm_package_version'] ?? '0.1.0';

/** It answers, but cannot be used yet; the message is ours and may be shown. */
class NotReady extends Error {}

/** How this process is doing, and the parts it stands on. */
export class Health {
  constructor(
    private readonly settings: Settings,
    private readonly adapters: Pick<Adapters, 'pool' | 'jobs' | 'bull' | 'ask' | 'migrationsPending'>,
  ) {}

  async report(): Promise<HealthDto> {
    const [database, queue, search] = await Promise.all([this.database(), this.queue(), this.search()]);
    const ok = database.ok && queue.ok && search.ok;
    return {
      status: ok ? 'ok' : 'not_ready',
      version: VERSION,
      uptimeSeconds: Math.round(process.uptime()),
      database,
      queue,
      search,
    };
  }

  private database(): Promise<PartDto> {
    return part(this.settings.DATABASE_EMBEDDED ? 'embedded' : 'external', async () => {
      await this.adapters.pool.query('SELECT 1');
      const pending = await this.adapters.migrationsPending();
      if (pending.length > 0) throw new NotReady(`${pending.length} migrations pending`);
    });
  }

  private queue(): Promise<PartDto> {
    return part(this.adapters.bull.backend, () => this.adapters.jobs.ping());
  }

  private search(): Promise<PartDto> {
    return part(this.settings.MEILI_URL ? 'meilisearch' : 'postgresql', async () => {
      const { version } = await this.adapters.ask.ping();
      return version;
    });
  }
}

/** What a part says of itself; never an address or a password. */
async function part(kind: string, ask: () => Promise<string | void>): Promise<PartDto> {
  try {
    const detail = await ask();
    return { kind, ok: true, ...(detail ? { detail } : {}) };
  } catch (error) {
    const detail = error instanceof NotReady ? error.message : (error as { code?: string }).code;
    return { kind, ok: false, detail: detail ?? 'no answer' };
  }
}
