import type { UnitOfWork } from '@duijie/application';
import { Crashed, type CrashSwitch, type HeldJobQueue, type MovableClock } from '@duijie/testing';
import { SYSTEM, type Stage } from './stage.js';

export interface PumpOptions {
  readonly unitOfWork: UnitOfWork;
  readonly queue: HeldJobQueue;
  readonly clock: MovableClock;
  readonly crash?: CrashSwitch;
  /** Each job is handled so often, as by a queue that delivers at least once. */
  readonly deliveries?: number;
  /** Called when a process died: gives the next one. */
  readonly restarted?: () => Stage;
}

/** Longer than any lease and any pause. */
const LONG_ENOUGH = 31_000;
const MOST_ROUNDS = 200;

/** Plays relay and workers, one step after the other, until nothing is left to do. */
export async function pumpUntilIdle(stage: Stage, options: PumpOptions): Promise<Stage> {
  let process = stage;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    try {
      if (await turn(process, options)) return process;
    } catch (error) {
      if (!(error instanceof Crashed)) throw error;
      options.crash?.restart();
      process = options.restarted?.() ?? process;
    }
  }
  throw new Error('the pipeline never came to rest');
}

/** @returns true when there is nothing left */
async function turn(
  stage: Stage,
  { unitOfWork, queue, clock, deliveries = 1 }: PumpOptions,
): Promise<boolean> {
  const { handedOver } = await stage.relay.execute(SYSTEM);
  const next = queue.take();
  if (next) {
    for (let i = 0; i < deliveries; i++) await stage.handlers[next.queue].handle(next.job);
    return false;
  }
  if (handedOver > 0) return false;
  if ((await unitOfWork.read((store) => store.outbox.countOpen())) === 0) return true;
  clock.advance(LONG_ENOUGH);
  return false;
}
