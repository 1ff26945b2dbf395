import { describe, expect, it } from '@jest/globals';
import { endOfChinaDay } from '@duijie/domain';
import { minutes, needContent, NOON, samplePosting, solutionContent } from '@duijie/testing';
import { expiryOf, VALID_DAYS } from './expiry.js';
import { moved, promoted, touched } from './posting-change.js';

const draft = samplePosting('need', 'o', 'a', { version: 3, workingRevision: 2, reviewNote: '请补充预算' });
const later = minutes(90);

describe('a change of a posting', () => {
  it('raises the version and nothing else', () =>
    expect(touched(draft, later)).toEqual({ ...draft, version: 4, updatedAt: later }));

  it('awaits a review exactly while in review', () => {
    expect(moved(draft, 'in_review', later)).toMatchObject({ state: 'in_review', awaitsReview: true });
    expect(moved({ ...draft, awaitsReview: true }, 'withdrawn', later)).toMatchObject({
      awaitsReview: false,
    });
  });

  it('brings what is worked on to life', () =>
    expect(promoted(draft, needContent({ answerBy: '2026-12-31' }), later)).toMatchObject({
      state: 'published',
      liveRevision: 2,
      reviewNote: undefined,
      publishedAt: later,
      expiresAt: endOfChinaDay('2026-12-31'),
    }));

  it('keeps the day of publication through an edit, and takes a new one when it comes back', () => {
    const published = { ...draft, state: 'published' as const, liveRevision: 1, publishedAt: NOON };
    expect(promoted(published, needContent(), later).publishedAt).toEqual(NOON);
    expect(promoted({ ...published, state: 'withdrawn' }, needContent(), later).publishedAt).toEqual(later);
  });
});

describe('expiry', () => {
  it('is the end of the last day for answers in China', () =>
    expect(expiryOf('need', needContent({ answerBy: '2026-12-31' }), NOON)).toEqual(
      new Date('2026-12-31T16:00:00Z'),
    ));
  it('is a number of days when none is named', () => {
    const days = (at: Date) => (at.getTime() - NOON.getTime()) / 86_400_000;
    expect(days(expiryOf('need', needContent({ answerBy: undefined }), NOON))).toBe(VALID_DAYS.need);
    expect(days(expiryOf('solution', solutionContent(), NOON))).toBe(VALID_DAYS.solution);
  });
});
