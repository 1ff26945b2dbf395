import { setTimeout as pause } from 'node:timers/promises';
import { passes, toldToWaitMs } from './unavailable.js';

export interface Patience {
  /** How long one answer is waited for. */
  readonly answerWithinMs: number;
  /** How long after the first asking it is asked once more. */
  readonly againWithinMs: number;
}

/** Somebody looks at the page: what is overloaded is given a few seconds, what does not answer is not asked twice. */
export const OF_PEOPLE: Patience = { answerWithinMs: 15_000, againWithinMs: 4_000 };
/** Nobody waits: long enough for a server that indexes at the same time, and for a machine that stood still for a while. */
export const OF_JOBS: Patience = { answerWithinMs: 45_000, againWithinMs: 60_000 };

const FIRST_PAUSE_MS = 100;

/**
 * Asks again what the server was too busy for, or what a broken connection or (while there is time left) silence swallowed: only for what may
 * be asked twice. A server that says how long to wait is heeded when there is so much time; when it is away altogether, that is said at once.
 */
export async function patiently<T>(
  { againWithinMs }: Pick<Patience, 'againWithinMs'>,
  ask: () => Promise<T>,
  wait: (ms: number) => Promise<unknown> = pause,
): Promise<T> {
  const until = performance.now() + againWithinMs;
  for (let pauseMs = FIRST_PAUSE_MS; ; pauseMs *= 2) {
    try {
      return await ask();
    } catch (error) {
      const left = until - performance.now();
      const told = toldToWaitMs(error);
      const waitMs = told !== undefined && told <= left ? told : pauseMs;
      if (!passes(error) || waitMs > left) throw error;
      await wait(waitMs);
    }
  }
}
