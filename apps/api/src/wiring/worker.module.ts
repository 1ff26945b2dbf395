import {
  ForgetShownLists,
  Foreground,
  IndexHandler,
  KeepMeanings,
  MatchHandler,
  NotifyHandler,
  RelayOutbox,
  RematchHandler,
  RematchNightly,
  Sweep,
  type Job,
  type QueueHandler,
  type SystemActor,
} from '@duijie/application';
import { OUTBOX_CHANNEL } from '@duijie/persistence';
import type { Settings } from '@duijie/platform';
import { WorkerHost } from '@duijie/queue';
import { Module, type DynamicModule, type INestApplicationContext } from '@nestjs/common';
import type { Adapters } from './adapters.js';
import type { Log } from './log.js';
import { portProviders, useCaseProviders } from './use-cases.js';

/** The worker process: the same use-cases, no controllers. */
@Module({})
export class WorkerModule {
  static of(adapters: Adapters): DynamicModule {
    return { module: WorkerModule, providers: [...portProviders(adapters), ...useCaseProviders] };
  }
}

const system = (name: string): SystemActor => ({ kind: 'system', name });

/** Queues → handlers, and the two that keep them fed. The compiler refuses a queue without a handler. */
export function createWorkerHost(
  context: INestApplicationContext,
  settings: Settings,
  adapters: Adapters,
  log: Log,
): WorkerHost {
  const relay = context.get(RelayOutbox);
  const sweep = context.get(Sweep);
  const meanings = context.get(KeepMeanings);
  const foreground = context.get(Foreground);
  const forget = context.get(ForgetShownLists);
  const answer = (queue: string, handler: QueueHandler) => async (job: Job) => {
    const { outcome, error } = await handler.handle(job);
    if (error) log.warn({ err: error, queue, outcome, outboxId: job.outboxId }, 'job set back');
  };
  const awaited = (handle: (job: Job) => Promise<void>) => (job: Job) => foreground.during(() => handle(job));
  return new WorkerHost(adapters.bull, {
    databaseUrl: adapters.databaseUrl,
    outboxChannel: OUTBOX_CHANNEL,
    concurrency: settings.WORKER_CONCURRENCY,
    handlers: {
      index: awaited(answer('index', context.get(IndexHandler))),
      match: awaited(answer('match', context.get(MatchHandler))),
      rematch: answer('rematch', context.get(RematchHandler)),
      notify: awaited(answer('notify', context.get(NotifyHandler))),
    },
    relay: async () => {
      const { more, error } = await foreground.during(() => relay.execute(system('relay')));
      if (error) log.warn({ err: error }, 'queue away');
      return more;
    },
    sweep: async () => {
      await sweep.execute(system('sweep'));
      await forget.execute(system('sweep'), { keptDays: settings.SHOWN_LISTS_KEPT_DAYS });
      const made = await meanings.execute(system('meanings'));
      if (made > 0) log.info({ made }, 'meanings of texts');
    },
    nightly: () => context.get(RematchNightly).execute(system('nightly')),
    onError: (error, where) => log.warn({ err: error, where }, 'worker'),
  });
}
