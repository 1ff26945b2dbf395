// The thread beside a worker's: sums up one query after the other in memory that both share. Plain JavaScript, since a thread is started from a file.
import os from 'node:os';
import { workerData } from 'node:worker_threads';

// On Linux a priority is a thread's own. A little less than who asks: woken on the same processor it would push that one aside.
if (process.platform === 'linux') os.setPriority(5);

const { memory, module, control, RING, ARGUMENTS, ASKED, DONE, ENDED, RUNS, JOBS } = workerData;
const { gather } = new WebAssembly.Instance(module, { env: { memory } }).exports;
const words = new Int32Array(control);
const jobs = Array.from(
  { length: RING },
  (_, i) => new Uint32Array(control, (JOBS + i * ARGUMENTS) * 4, ARGUMENTS),
);

Atomics.store(words, RUNS, 1);
for (let done = 0; Atomics.load(words, ENDED) === 0;) {
  if (Atomics.load(words, ASKED) === done) {
    Atomics.wait(words, ASKED, done);
    continue;
  }
  gather(...jobs[done % RING]);
  Atomics.store(words, DONE, ++done);
  Atomics.notify(words, DONE);
}
