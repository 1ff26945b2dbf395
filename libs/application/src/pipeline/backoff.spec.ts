import { describe, expect, it } from '@jest/globals';
import { backoffMs } from './backoff.js';

describe('backoff', () => {
  it.each([
    [1, 500],
    [2, 1_000],
    [5, 8_000],
    [7, 30_000],
    [1_000_000, 30_000],
  ])('after %i attempts is %i ms', (attempts, ms) => expect(backoffMs(attempts)).toBe(ms));
});
