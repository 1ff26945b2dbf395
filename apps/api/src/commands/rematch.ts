import { BuildCorpus, RematchAll } from '@duijie/application';
import { SIDES } from '@duijie/domain';
import { CLI, withUseCases, type Command } from './command.js';

export const rematch: Command = {
  does: 'send everything published to the matcher again; --corpus renews the text statistics first (and includes it)',
  run: (args) =>
    withUseCases(async (context) => {
      if (args.includes('--corpus')) {
        const { number, documents } = await context.get(BuildCorpus).execute(CLI);
        console.log(`corpus ${number} from ${documents} postings; all queued`);
        return;
      }
      for (const side of SIDES) {
        let afterId: string | undefined;
        do {
          const batch = await context.get(RematchAll).execute(CLI, { side, ...(afterId && { afterId }) });
          afterId = batch.afterId;
          console.log(`${side}: ${batch.queued} queued`);
        } while (afterId);
      }
    }),
};
