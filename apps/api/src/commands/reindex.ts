import { ReindexAll } from '@duijie/application';
import { CLI, withUseCases, type Command } from './command.js';

export const reindex: Command = {
  does: 'build the search index anew, beside the one that is served',
  run: () =>
    withUseCases(async (context) => {
      console.log(`${await context.get(ReindexAll).execute(CLI)} postings can be found`);
    }),
};
