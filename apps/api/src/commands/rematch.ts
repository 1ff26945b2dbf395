import { setTimeout as pause } from 'node:timers/promises';
import { BeginRematch, BuildCorpus, UnitOfWork } from '@duijie/application';
import { CLI, withUseCases, type Command } from './command.js';

const LOOK_EVERY_MS = 1_000;

export const rematch: Command = {
  does: 'score everything published again, and follow how far a worker comes; --corpus renews the text statistics first',
  run: (args) =>
    withUseCases(async (context) => {
      if (args.includes('--corpus')) {
        const { number, documents } = await context.get(BuildCorpus).execute(CLI);
        console.log(`corpus ${number} from ${documents} postings`);
      } else {
        await context.get(BeginRematch).execute(CLI);
      }
      const unitOfWork = context.get<UnitOfWork>(UnitOfWork);
      for (;;) {
        const run = await unitOfWork.read((store) => store.rematches.newest());
        console.log(`${run?.done} of ${run?.total} needs, ${run?.written} matches written`);
        if (run?.state !== 'running') return;
        await pause(LOOK_EVERY_MS);
      }
    }),
};
