import { gathererHere, SUMS_MODULE, type Gatherer, type GathererFor, type GatherJob } from '@duijie/domain';
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';

/* States of the thread, in the first word of what is shared with it; the job stands behind it. */
const STARTING = 0;
const IDLE = 1;
const ASKED = 2;
const ENDED = 3;
const ARGUMENTS = 12;

/** A job takes a millisecond, or some for a million postings. Whoever is not back after so long, ms, will not come. */
const LONGEST_JOB = 10_000;

/**
 * Sums up in a thread of its own, on the memory itself: nothing is sent but addresses. The thread starts with the first job; until it is
 * there, after its end, and where there is but one processor, jobs are done at once.
 */
class GathererAside implements Gatherer {
  private readonly here: Gatherer;
  private readonly control = new SharedArrayBuffer(4 * (1 + ARGUMENTS));
  private readonly state = new Int32Array(this.control);
  private readonly job = new Uint32Array(this.control, 4);
  private thread?: Worker;

  constructor(private readonly memory: Parameters<GathererFor>[0]) {
    this.here = gathererHere(memory);
  }

  begin(job: GatherJob): void {
    this.thread ??= this.start();
    if (Atomics.load(this.state, 0) !== IDLE) return this.here.begin(job);
    this.job.set(job);
    Atomics.store(this.state, 0, ASKED);
    Atomics.notify(this.state, 0);
  }

  /** @throws where the thread does not come back */
  finish(): void {
    while (Atomics.load(this.state, 0) === ASKED)
      if (Atomics.wait(this.state, 0, ASKED, LONGEST_JOB) === 'timed-out') {
        this.end();
        throw new Error('the thread that sums up queries does not answer');
      }
  }

  end(): void {
    Atomics.store(this.state, 0, ENDED);
    Atomics.notify(this.state, 0);
  }

  private start(): Worker {
    const { memory, control } = this;
    const thread = new Worker(new URL('./gather-thread.mjs', import.meta.url), {
      workerData: { memory, module: SUMS_MODULE, control, ARGUMENTS, STARTING, ASKED, IDLE, ENDED },
      resourceLimits: { maxOldGenerationSizeMb: 16, maxYoungGenerationSizeMb: 1 },
    });
    thread.on('error', () => this.end());
    thread.unref();
    return thread;
  }
}

export const gathererAside: GathererFor = (memory) =>
  availableParallelism() > 1 ? new GathererAside(memory) : gathererHere(memory);
