import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { openAdapters } from './wiring/adapters.js';
import { createLog, NestLog } from './wiring/log.js';
import { exitGently, settingsOrExit } from './wiring/process.js';
import { createWorkerHost, WorkerModule } from './wiring/worker.module.js';

const settings = settingsOrExit();
const log = createLog(settings, 'worker');
const adapters = await openAdapters(settings, { name: 'duijie worker', connections: 8, listens: false });
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
await host.start();
log.info('ready');
