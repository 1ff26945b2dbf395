import { migrate } from '@duijie/persistence';
import { migrateQueue } from '@duijie/queue';
import { Client } from 'pg';
import { databaseUrlOf, queuePlace } from '../wiring/adapters.js';
import { settingsOrExit } from '../wiring/process.js';
import { reach } from '../wiring/reach.js';
import type { Command } from './command.js';

/** Every schema that this product owns, without booting it. Search prepares its own when it is first fed. */
export const migrateCommand: Command = {
  does: 'bring the database up to date',
  run: async () => {
    const settings = settingsOrExit();
    const databaseUrl = databaseUrlOf(settings);
    await reach('DATABASE_URL', async () => {
      const client = new Client({ connectionString: databaseUrl, connectionTimeoutMillis: 5_000 });
      await client.connect();
      await client.end();
    });
    const ran = await migrate(databaseUrl);
    await migrateQueue(queuePlace(settings, databaseUrl));
    console.log(ran.length > 0 ? `migrated: ${ran.join(', ')}` : 'nothing to migrate');
  },
};
