import './wiring/leave-with-parent.js';
import 'reflect-metadata';
import { fork } from 'node:child_process';
import path from 'node:path';
import { ImpressionLog } from '@duijie/application';
import { createApi } from './create-api.js';
import { createLog } from './wiring/log.js';
import { adaptersOrExit, exitGently, settingsOrExit } from './wiring/process.js';

const settings = settingsOrExit();
const log = createLog(settings, 'api');
const adapters = await adaptersOrExit(settings, { name: 'duijie api', connections: 10, listens: true });
const app = await createApi(settings, adapters, log);

/**
 * A worker makes and drops thousands of rows a second: with room for a batch or two of them few grow old (docs/adr/0020), for some
 * 40 MB. It takes the room when it needs it. NODE_OPTIONS still wins.
 */
const WORKER_FLAGS = process.env.NODE_OPTIONS?.includes('semi-space') ? [] : ['--max-semi-space-size=24'];
const worker = settings.EMBEDDED_WORKER
  ? fork(path.join(import.meta.dirname, 'worker.js'), { execArgv: [...process.execArgv, ...WORKER_FLAGS] })
  : undefined;
// Never behind us, not even when our own patience is over before it has ended.
process.once('exit', () => worker?.kill('SIGKILL'));
// A worker that dies takes the server with it: whoever started us starts both again.
worker?.once('exit', (code, signal) =>
  exitGently.unlessEnding(1, log, `worker ended: ${String(signal ?? code)}`),
);

exitGently(log, async () => {
  worker?.removeAllListeners('exit');
  const isRunning = worker?.exitCode === null && worker.signalCode === null;
  const workerGone = isRunning && new Promise((resolve) => worker.once('exit', resolve));
  worker?.kill('SIGTERM');
  try {
    await app.close();
    await app.get(ImpressionLog).settled();
  } finally {
    await workerGone;
    await adapters.close();
  }
});
await app.listen(settings.PORT, settings.HOST);
log.info({ port: settings.PORT }, 'ready');
