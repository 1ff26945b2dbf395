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

/*
 * What is shared with the thread, in words: how often it was called, how many jobs were asked for, how many of these somebody has begun, whether
 * it is to end, whether it runs; at each place the number of the job that was done there last; the jobs.
 */
const CALLED = 0;
const ASKED = 1;
const BEGUN = 2;
const ENDED = 3;
const RUNS = 4;
const DONE = 5;
/** Jobs stand in turn in as many places as there can be at once. */
const RING = MOST_AHEAD;
const JOBS = DONE + RING;
const ARGUMENTS = 13;

/** A job takes a millisecond, or some for a million postings. Whoever is not back after so long, ms, will not come. */
const LONGEST_JOB = 10_000;

/**
 * Sums up in a thread of its own, on the memory itself: nothing is sent but addresses. Whoever would wait for a job that the thread has not
 * come to does it instead, so neither processor stands still. The thread starts with the first job; until it runs, after its end, and where
 * there is but one processor, jobs are done at once.
 */
class GathererAside implements Gatherer {
  private readonly here: Gatherer;
  private readonly control = new SharedArrayBuffer(4 * (JOBS + RING * ARGUMENTS));
  private readonly words = new Int32Array(this.control);
  private readonly jobs = Array.from(
    { length: RING },
    (_, i) => new Uint32Array(this.control, (JOBS + i * ARGUMENTS) * 4, ARGUMENTS),
  );
  private thread?: Worker;

  constructor(private readonly memory: Parameters<GathererFor>[0]) {
    this.here = gathererHere(memory);
  }

  begin(jobs: readonly GatherJob[]): number {
    this.thread ??= this.start();
    const { words } = this;
    const asked = Atomics.load(words, ASKED);
    const isFree = jobs.length <= RING && jobs.every((_, i) => this.isDone(asked + i + 1 - RING));
    if (!isFree || Atomics.load(words, RUNS) === 0 || Atomics.load(words, ENDED) === 1)
      return this.here.begin(jobs);
    jobs.forEach((job, i) => this.jobs[(asked + i) % RING]?.set(job));
    Atomics.store(words, ASKED, asked + jobs.length);
    this.call();
    return asked + jobs.length;
  }

  /** @throws where the thread does not come back */
  finish(job: number): void {
    while (!this.isDone(job)) if (!this.help()) this.wait(job);
  }

  finishAll(): void {
    const asked = Atomics.load(this.words, ASKED);
    for (let job = asked - RING + 1; job <= asked; job++) this.finish(job);
  }

  end(): void {
    Atomics.store(this.words, ENDED, 1);
    this.call();
  }

  private call(): void {
    Atomics.add(this.words, CALLED, 1);
    Atomics.notify(this.words, CALLED);
  }

  private isDone(job: number): boolean {
    return job <= 0 || Atomics.load(this.words, DONE + ((job - 1) % RING)) >= job;
  }

  /** Does the first job that nobody has begun. @returns whether there was one */
  private help(): boolean {
    const { words } = this;
    for (;;) {
      const begun = Atomics.load(words, BEGUN);
      if (begun === Atomics.load(words, ASKED)) return false;
      if (Atomics.compareExchange(words, BEGUN, begun, begun + 1) !== begun) continue;
      const place = begun % RING;
      this.here.begin([[...(this.jobs[place] as Uint32Array)] as unknown as GatherJob]);
      Atomics.store(words, DONE + place, begun + 1);
      return true;
    }
  }

  private wait(job: number): void {
    const place = DONE + ((job - 1) % RING);
    const done = Atomics.load(this.words, place);
    if (done < job && Atomics.wait(this.words, place, done, LONGEST_JOB) === 'timed-out')
      throw new Error('the thread that sums up queries does not answer');
  }

  private start(): Worker {
    const { memory, control } = this;
    const shared = { RING, ARGUMENTS, CALLED, ASKED, BEGUN, DONE, ENDED, RUNS, JOBS };
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
