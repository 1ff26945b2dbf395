// The thread beside a worker's: sums up one query after the other in memory that both share. Plain JavaScript, since a thread is started from a file.
import { workerData } from 'node:worker_threads';

const { memory, module, control, ARGUMENTS, STARTING, ASKED, IDLE, ENDED } = workerData;
const { gather } = new WebAssembly.Instance(module, { env: { memory } }).exports;
const state = new Int32Array(control);
const job = new Uint32Array(control, 4, ARGUMENTS);

// Ended before it began: stays so, here and below.
Atomics.compareExchange(state, 0, STARTING, IDLE);
for (;;) {
  Atomics.wait(state, 0, IDLE);
  const now = Atomics.load(state, 0);
  if (now === ENDED) break;
  if (now !== ASKED) continue;
  gather(...job);
  Atomics.compareExchange(state, 0, ASKED, IDLE);
  Atomics.notify(state, 0);
}
