import type { SystemActor } from '@duijie/application';
import { NestFactory } from '@nestjs/core';
import type { INestApplicationContext } from '@nestjs/common';
import { openAdapters, type Adapters } from '../wiring/adapters.js';
import { createLog, NestLog } from '../wiring/log.js';
import { settingsOrExit } from '../wiring/process.js';
import { WorkerModule } from '../wiring/worker.module.js';

export interface Command {
  readonly does: string;
  readonly run: (args: readonly string[]) => Promise<void>;
}

export const CLI: SystemActor = { kind: 'system', name: 'cli' };

/** Gives a command the same use-cases as every other process, and closes them after it. */
export async function withUseCases(
  work: (context: INestApplicationContext, adapters: Adapters) => Promise<void>,
): Promise<void> {
  const settings = settingsOrExit();
  const adapters = await openAdapters(settings, { name: 'duijie cli', connections: 4, listens: false });
  const log = createLog(settings, 'cli');
  const context = await NestFactory.createApplicationContext(WorkerModule.of(adapters), {
    logger: new NestLog(log),
    abortOnError: false,
  });
  try {
    await work(context, adapters);
  } finally {
    await context.close();
    await adapters.close();
  }
}
