import { describe, expect, it } from '@jest/globals';
import { DomainError } from '@duijie/domain';
import { blameFor } from './handle-job.js';
import { AlreadyHandled, MovedMeanwhile, TRIES_IN_PLACE, untilStill } from './settle.js';

describe('blame', () => {
  it.each([
    [new DomainError('SEARCH.UNAVAILABLE'), 'dependency'],
    [new DomainError('QUEUE.UNAVAILABLE'), 'dependency'],
    [new DomainError('DATABASE.UNAVAILABLE'), 'dependency'],
    [new MovedMeanwhile('it'), 'dependency'],
    [new DomainError('VOCABULARY.INVALID'), 'row'],
    [new TypeError('x is undefined'), 'row'],
    ['a string', 'row'],
  ])('of %s is the %s', (error, blame) => expect(blameFor(error)).toBe(blame));
});

describe('untilStill', () => {
  it('begins again while things move', async () => {
    let attempts = 0;
    const done = await untilStill(async () => {
      if (++attempts < 3) throw new MovedMeanwhile('it');
      return 'done';
    });
    expect([done, attempts]).toEqual(['done', 3]);
  });

  it('hands it back when they never stand still', async () => {
    let attempts = 0;
    const never = untilStill(async () => {
      attempts++;
      throw new MovedMeanwhile('it');
    });
    await expect(never).rejects.toThrow(MovedMeanwhile);
    expect(attempts).toBe(TRIES_IN_PLACE);
  });

  it('does not try again after anything else', async () => {
    let attempts = 0;
    const failing = untilStill(async () => {
      attempts++;
      throw new AlreadyHandled();
    });
    await expect(failing).rejects.toThrow(AlreadyHandled);
    expect(attempts).toBe(1);
  });
});
