import { setTimeout as pause } from 'node:timers/promises';
import { BeginRematch, UnitOfWork } from '@duijie/application';
import type { INestApplicationContext } from '@nestjs/common';
import { CLI } from '../commands/command.js';
import { percentiles, type Percentiles } from '../evaluation/percentiles.js';
import type { BenchClient } from './http.js';
import { Publisher } from './measure.js';

/** Needs published while re-matches run, at least; a short one is begun again until there are so many. */
const PUBLISHED_MEANWHILE = 60;

/** A full re-match, by the worker. @returns needs per second, from asking until it is done */
export async function measureRematch(context: INestApplicationContext): Promise<number> {
  const begun = performance.now();
  await context.get(BeginRematch).execute(CLI);
  for (;;) {
    const done = await needsDone(context);
    if (done !== undefined) return done / ((performance.now() - begun) / 1000);
    await pause(25);
  }
}

/** What people wait while a full re-match is running, and how fast that still is. */
export async function measurePublishingMeanwhile(
  context: INestApplicationContext,
  client: BenchClient,
): Promise<{ readonly publishMs: Percentiles; readonly needsPerSecond: number }> {
  const publisher = new Publisher(client);
  const times: number[] = [];
  let needs = 0;
  let seconds = 0;
  while (times.length < PUBLISHED_MEANWHILE) {
    const begun = performance.now();
    await context.get(BeginRematch).execute(CLI);
    let done = await needsDone(context);
    while (done === undefined) {
      if (times.length < PUBLISHED_MEANWHILE) {
        const time = await publisher.publish();
        if ((await needsDone(context)) === undefined) times.push(time);
      } else await pause(25);
      done = await needsDone(context);
    }
    needs += done;
    seconds += (performance.now() - begun) / 1000;
  }
  return { publishMs: percentiles(times), needsPerSecond: needs / seconds };
}

/** Of the newest re-match, once it is done. */
async function needsDone(context: INestApplicationContext): Promise<number | undefined> {
  const run = await context.get<UnitOfWork>(UnitOfWork).read((store) => store.rematches.newest());
  return run?.state === 'done' ? run.done : undefined;
}
