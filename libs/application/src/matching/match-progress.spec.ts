import { describe, expect, it } from '@jest/globals';
import type { Posting } from '@duijie/domain';
import { MovableClock, NOON } from '@duijie/testing';
import { Recorder } from '../history/recorder.js';
import type { LiveFeed } from '../ports/live-feed.js';
import type { MatchingRun } from '../ports/record-repositories.js';
import type { Store, UnitOfWork } from '../ports/unit-of-work.js';
import { MatchProgress } from './match-progress.js';
import { presentProgress } from './progress-view.js';

const posting = { id: 'n', side: 'need', version: 2 } as unknown as Posting;

function open(before?: MatchingRun) {
  const clock = new MovableClock(NOON);
  const saved: MatchingRun[] = before ? [before] : [];
  const runs = {
    find: () => Promise.resolve(saved.at(-1)),
    save: (run: MatchingRun) => Promise.resolve(saved.push(run)),
  };
  const recorder = new Recorder(clock, { next: () => 'id' });
  const progress = new MatchProgress(
    undefined as unknown as UnitOfWork,
    recorder,
    undefined as unknown as LiveFeed,
  );
  return { clock, saved, progress, store: { runs } as unknown as Store };
}

describe('the progress of a posting', () => {
  it('counts from the queue', async () => {
    const { clock, saved, progress, store } = open();
    await progress.save(store, posting, {});
    clock.advance(300);
    const retrievedAt = clock.now();
    clock.advance(200);
    await progress.save(store, posting, { retrievedAt, completedAt: clock.now() });
    expect(presentProgress(saved.at(-1) as MatchingRun, 2).seconds).toBe(0.5);
  });

  it('of one that is only matched again counts from its first step, and never backwards', async () => {
    const done = { postingId: 'n', side: 'need', version: 2, queuedAt: NOON, completedAt: NOON } as const;
    const { clock, saved, progress, store } = open(done);
    clock.advance(60_000);
    const retrievedAt = clock.now();
    clock.advance(40);
    const completedAt = clock.now();
    clock.advance(5);
    await progress.save(store, posting, { retrievedAt, completedAt });
    expect(saved).toHaveLength(2);
    expect(presentProgress(saved.at(-1) as MatchingRun, 2).seconds).toBe(0.04);
  });
});
