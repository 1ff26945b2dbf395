// The thread beside a worker's: sums up one query after the other in memory that both share. Plain JavaScript, since a thread is started from a file.
import os from 'node:os';
import { workerData } from 'node:worker_threads';

// On Linux a priority is a thread's own. A little less than who asks: woken on the same processor it would push that one aside.
if (process.platform === 'linux') os.setPriority(5);

const { memory, module, control, RING, ARGUMENTS, CALLED, ASKED, BEGUN, DONE, ENDED, RUNS, JOBS } =
  workerData;
const { gather } = new WebAssembly.Instance(module, { env: { memory } }).exports;
const words = new Int32Array(control);
const jobs = Array.from(
  { length: RING },
  (_, i) => new Uint32Array(control, (JOBS + i * ARGUMENTS) * 4, ARGUMENTS),
);

Atomics.store(words, RUNS, 1);
for (;;) {
  const called = Atomics.load(words, CALLED);
  if (Atomics.load(words, ENDED) === 1) break;
  const begun = Atomics.load(words, BEGUN);
  if (begun === Atomics.load(words, ASKED)) {
    Atomics.wait(words, CALLED, called);
    continue;
  }
  // Whoever waits for a job may have begun it.
  if (Atomics.compareExchange(words, BEGUN, begun, begun + 1) !== begun) continue;
  const place = begun % RING;
  gather(...jobs[place]);
  Atomics.store(words, DONE + place, begun + 1);
  Atomics.notify(words, DONE + place);
}
