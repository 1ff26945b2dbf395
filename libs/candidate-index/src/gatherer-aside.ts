import {
  gathererHere,
  MOST_AHEAD,
  SUMS_MODULE,
  type Gatherer,
  type GathererFor,
  type GatherJob,
} from '@duijie/domain';
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';

/* What is shared with the thread, in words: how many jobs were asked for and are done, whether it is to end, whether it runs; the jobs. */
const ASKED = 0;
const DONE = 1;
const ENDED = 2;
const RUNS = 3;
const JOBS = 4;
const ARGUMENTS = 14;
/** Jobs stand in turn in as many places as there can be at once. */
const RING = MOST_AHEAD;

/** A job takes a millisecond, or some for a million postings. Whoever is not back after so long, ms, will not come. */
const LONGEST_JOB = 10_000;

/**
 * Sums up in a thread of its own, on the memory itself: nothing is sent but addresses. The thread starts with the first job; until it runs,
 * after its end, and where there is but one processor, jobs are done at once.
 */
class GathererAside implements Gatherer {
  private readonly here: Gatherer;
  private readonly control = new SharedArrayBuffer(4 * (JOBS + RING * ARGUMENTS));
  private readonly words = new Int32Array(this.control);
  private readonly jobs = new Uint32Array(this.control, JOBS * 4);
  private thread?: Worker;

  constructor(private readonly memory: Parameters<GathererFor>[0]) {
    this.here = gathererHere(memory);
  }

  begin(jobs: readonly GatherJob[]): number {
    this.thread ??= this.start();
    const { words } = this;
    const asked = Atomics.load(words, ASKED);
    const isFree = asked + jobs.length - Atomics.load(words, DONE) <= RING;
    if (!isFree || Atomics.load(words, RUNS) === 0 || Atomics.load(words, ENDED) === 1)
      return this.here.begin(jobs);
    jobs.forEach((job, i) => this.jobs.set(job, ((asked + i) % RING) * ARGUMENTS));
    Atomics.store(words, ASKED, asked + jobs.length);
    Atomics.notify(words, ASKED);
    return asked + jobs.length;
  }

  /** @throws where the thread does not come back */
  finish(job: number): void {
    const { words } = this;
    for (let done = Atomics.load(words, DONE); done < job; done = Atomics.load(words, DONE))
      if (Atomics.wait(words, DONE, done, LONGEST_JOB) === 'timed-out')
        throw new Error('the thread that sums up queries does not answer');
  }

  end(): void {
    Atomics.store(this.words, ENDED, 1);
    Atomics.notify(this.words, ASKED);
  }

  private start(): Worker {
    const { memory, control } = this;
    const shared = { RING, ARGUMENTS, ASKED, DONE, ENDED, RUNS, JOBS };
    const thread = new Worker(new URL('./gather-thread.mjs', import.meta.url), {
      workerData: { memory, module: SUMS_MODULE, control, ...shared },
      resourceLimits: { maxOldGenerationSizeMb: 16, maxYoungGenerationSizeMb: 1 },
    });
    // An error of the thread ends this process, and it is started again: half of a sum lies in its memory.
    thread.unref();
    return thread;
  }
}

export const gathererAside: GathererFor = (memory) =>
  availableParallelism() > 1 ? new GathererAside(memory) : gathererHere(memory);
