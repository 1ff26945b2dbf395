import { sumsOn, type GatherJob, type LinearMemory } from './sums.js';

/** Who sums up a query that somebody looks ahead with, while others go on. One job at a time. */
export interface Gatherer {
  begin(job: GatherJob): void;
  /** Returns when the job is done. */
  finish(): void;
  /** Nobody asks any more. */
  end(): void;
}

/** For one memory. */
export type GathererFor = (memory: LinearMemory) => Gatherer;

/** Nobody else: it is done at once. */
export const gathererHere: GathererFor = (memory) => {
  const sums = sumsOn(memory);
  return { begin: (job) => sums.gather(...job), finish: () => {}, end: () => {} };
};
