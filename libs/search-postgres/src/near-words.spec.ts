import { forgiven, isWithin } from './near-words.js';

describe('isWithin', () => {
  it.each<[string, string, number, boolean]>([
    ['unreal', 'unreal', 0, true],
    ['unrael', 'unreal', 1, true],
    ['uneal', 'unreal', 1, true],
    ['unreall', 'unreal', 1, true],
    ['unrxal', 'unreal', 1, true],
    ['unity', 'unreal', 1, false],
    ['hololesn', 'hololens', 1, true],
    ['hoolesn', 'hololens', 1, false],
    ['hoolesn', 'hololens', 2, true],
    ['', 'ab', 1, false],
    ['', 'ab', 2, true],
  ])('%s %s within %d: %s', (a, b, most, expected) => {
    expect(isWithin(a, b, most)).toBe(expected);
    expect(isWithin(b, a, most)).toBe(expected);
  });
});

describe('forgiven', () => {
  it.each([
    ['pico', 0],
    ['unity', 1],
    ['hololens', 1],
    ['holograms', 2],
    ['hololens2', 0],
    ['xdpx-200-pro', 0],
  ])('%s: %d', (word, slips) => expect(forgiven(word)).toBe(slips));
});
