import { keys } from './query.js';
import { isStaleBy } from './stale.js';

describe('a nudge makes stale', () => {
  it('the strip of the one posting whose matching moved on, and nothing else', () => {
    const moved = { topic: 'progress', subjectId: 'n1' } as const;
    expect(isStaleBy(moved, keys.progress('need', 'n1'))).toBe(true);
    expect(isStaleBy(moved, keys.progress('need', 'n2'))).toBe(false);
    expect(isStaleBy(moved, keys.recommendations('need', 'n1'))).toBe(false);
  });
  it('every view of pairs after a decision', () => {
    const said = { topic: 'decision', subjectId: 'm1' } as const;
    for (const key of [
      keys.recommendations('need', 'n1'),
      keys.inbox('solution'),
      keys.own('need'),
      keys.desk,
    ])
      expect(isStaleBy(said, key)).toBe(true);
    for (const key of [keys.vocabulary, keys.session, keys.notifications])
      expect(isStaleBy(said, key)).toBe(false);
  });
  it('the broker’s lists with the desk', () =>
    expect(isStaleBy({ topic: 'review', subjectId: '' }, keys.organizations(''))).toBe(true));
});
