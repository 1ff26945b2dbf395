import { LoadReference, SearchFeed } from '@duijie/application';
import { referenceEditions } from '../seeding/reference-editions.js';
import { seedDemo } from '../seeding/seed-demo.js';
import { settingsOrExit } from '../wiring/process.js';
import { CLI, withUseCases, type Command } from './command.js';

export const seed: Command = {
  does: 'load the reference data; with SEED_DEMO=1 the demonstration data too',
  run: async () => {
    const wantsDemo = settingsOrExit().SEED_DEMO;
    await withUseCases(async (context) => {
      await context.get(LoadReference).execute(CLI, { editions: referenceEditions() });
      await context.get(SearchFeed).prepare();
      if (wantsDemo) await seedDemo(context);
    });
  },
};
