import { sumsOn, type GatherJob, type LinearMemory } from './sums.js';

/** Who sums up the queries that somebody looks ahead with, one after the other, while others go on. */
export interface Gatherer {
  /** @returns the number of the last of these jobs; the one before it has the number before */
  begin(jobs: readonly GatherJob[]): number;
  /** Returns when the job of this number is done. */
  finish(job: number): void;
  /** Returns when nothing is under way any more. */
  finishAll(): void;
  /** Nobody asks any more. */
  end(): void;
}

/** For one memory. */
export type GathererFor = (memory: LinearMemory) => Gatherer;

/** Nobody else: jobs are done at once. */
export const gathererHere: GathererFor = (memory) => {
  const sums = sumsOn(memory);
  return {
    begin: (jobs) => {
      for (const job of jobs) sums.gather(...job);
      return 0;
    },
    finish: () => {},
    finishAll: () => {},
    end: () => {},
  };
};
