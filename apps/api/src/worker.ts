import './wiring/leave-with-parent.js';
import 'reflect-metadata';
import { KeepIndexFilled, KeepScoresCurrent, RematchBatch } from '@duijie/application';
import { NestFactory } from '@nestjs/core';
import { createLog, NestLog } from './wiring/log.js';
import { adaptersOrExit, exitGently, settingsOrExit } from './wiring/process.js';
import { createWorkerHost, WorkerModule } from './wiring/worker.module.js';

const MEND_AGAIN_MS = 60_000;
const settings = settingsOrExit();
const log = createLog(settings, 'worker');
const adapters = await adaptersOrExit(settings, { name: 'duijie worker', connections: 8, listens: false });
const context = await NestFactory.createApplicationContext(WorkerModule.of(adapters), {
  logger: new NestLog(log),
  abortOnError: false,
});
const host = createWorkerHost(context, settings, adapters, log);
exitGently(log, async () => {
  await host.close();
  await context.close();
  await adapters.close();
});
const system = { kind: 'system', name: 'worker' } as const;
/** Until it succeeds once: an engine that was away may come back as another than it was. */
const mendIndex = async (): Promise<void> => {
  try {
    const mended = await context.get(KeepIndexFilled).execute(system);
    if (mended) log.info(mended, 'search index mended');
  } catch (error) {
    log.warn({ err: error }, 'search cannot be reached yet');
    setTimeout(() => void mendIndex(), MEND_AGAIN_MS).unref();
  }
};
// Side by side: both read every posting, and neither needs the other.
const [built] = await Promise.all([adapters.candidates.warm(), mendIndex()]);
if (built) {
  log.info(built, 'candidates in memory');
  await context
    .get(RematchBatch)
    .rehearse()
    .catch((error: unknown) => log.warn({ err: error }, 'did not rehearse'));
}
await host.start();
if (await context.get(KeepScoresCurrent).execute(system)) log.info('scores are made again');
log.info('ready');
