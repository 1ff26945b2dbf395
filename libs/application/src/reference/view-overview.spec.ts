import { describe, expect, it } from '@jest/globals';
import { ANONYMOUS } from '../access/actor.js';
import type { UnitOfWork } from '../ports/unit-of-work.js';
import { ViewOverview, type OverviewView } from './view-overview.use-case.js';

/** A database that counts how often it is asked, and a clock that is moved by hand. */
function home() {
  const state = { now: 0, reads: 0, isAway: false };
  const unitOfWork = {
    read: () => {
      state.reads++;
      return state.isAway
        ? Promise.reject(new Error('away'))
        : Promise.resolve({ needsPublished: state.reads } as OverviewView);
    },
  } as unknown as UnitOfWork;
  const clock = { now: () => new Date(state.now), today: () => '' };
  const overview = new ViewOverview(unitOfWork, clock);
  return { state, look: () => overview.execute(ANONYMOUS) };
}

describe('the public home', () => {
  it('is counted once for all who look within five seconds', async () => {
    const { state, look } = home();
    await Promise.all([look(), look()]);
    state.now = 4_999;
    expect(await look()).toEqual({ needsPublished: 1 });
    state.now = 5_000;
    expect(await look()).toEqual({ needsPublished: 2 });
    expect(state.reads).toBe(2);
  });

  it('is counted again at once after the database was away', async () => {
    const { state, look } = home();
    state.isAway = true;
    await expect(look()).rejects.toThrow('away');
    state.isAway = false;
    expect(await look()).toEqual({ needsPublished: 2 });
  });
});
