import { describe, expect, it } from '@jest/globals';
import { samePins } from './same-pins.js';

describe('the pins of a posting', () => {
  it('are as they were seen in whatever order they are read', () =>
    expect(samePins(['a', 'b'], ['b', 'a'])).toBe(true));
  it('are as they were seen where there were none and are none', () =>
    expect(samePins([], undefined)).toBe(true));

  it.each<[string, string[], string[] | undefined]>([
    ['one came', ['a'], ['a', 'b']],
    ['one was let go', ['a', 'b'], ['a']],
    ['all were let go', ['a'], undefined],
    ['one took the place of another', ['a', 'b'], ['a', 'c']],
  ])('are others when %s', (_, seen, now) => expect(samePins(seen, now)).toBe(false));
});
