import { setTimeout as pause } from 'node:timers/promises';
import { BeginRematch, UnitOfWork } from '@duijie/application';
import type { INestApplicationContext } from '@nestjs/common';
import { CLI } from '../commands/command.js';
import { percentiles, type Percentiles } from '../evaluation/percentiles.js';
import type { BenchClient } from './http.js';
import { Publisher } from './measure.js';

/** Needs published while re-matches run, at least; a short one is begun again until there are so many. */
const PUBLISHED_MEANWHILE = 60;
const TOLD_EVERY_MS = 1_000;

export interface RematchFigures {
  /** From asking until it is done. */
  readonly rematchNeedsPerSecond: number;
  /** How many needs the rate is over: fewer than there are where it was cut off. */
  readonly rematchNeeds: number;
}

/**
 * A full re-match, by the worker: the first in this database, which stores every pair.
 * @param soFar told every second, so that a rate stands when the time is up before all needs are done
 */
export async function measureRematch(
  context: INestApplicationContext,
  soFar: (figures: RematchFigures) => void,
): Promise<RematchFigures> {
  const begun = Date.now();
  await context.get(BeginRematch).execute(CLI);
  // Looked at seldom: to look often would take from what is measured. When it was done, it says itself.
  for (let told = begun; ; await pause(100)) {
    const run = await newest(context);
    const now = run?.finishedAt?.getTime() ?? Date.now();
    const rematchNeeds = run?.done ?? 0;
    const figures = { rematchNeedsPerSecond: rematchNeeds / ((now - begun) / 1000), rematchNeeds };
    if (run?.state === 'done') return figures;
    if (now - told < TOLD_EVERY_MS) continue;
    told = now;
    if (rematchNeeds > 0) soFar(figures);
  }
}

export interface MeanwhileFigures {
  readonly publishDuringRematchMs: Percentiles;
  readonly rematchNeedsPerSecondMeanwhile: number;
}

/** What people wait while a full re-match is running, and how fast that still is. */
export async function measurePublishingMeanwhile(
  context: INestApplicationContext,
  client: BenchClient,
): Promise<MeanwhileFigures> {
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
  return { publishDuringRematchMs: percentiles(times), rematchNeedsPerSecondMeanwhile: needs / seconds };
}

/** Of the newest re-match, once it is done. */
async function needsDone(context: INestApplicationContext): Promise<number | undefined> {
  const run = await newest(context);
  return run?.state === 'done' ? run.done : undefined;
}

const newest = (context: INestApplicationContext) =>
  context.get<UnitOfWork>(UnitOfWork).read((store) => store.rematches.newest());
