import { pairProgress, type DecisionsInForce } from './pair-stage.js';
import { trackNeed, TRACKER_STEPS, type TrackedNeed } from './tracker.js';

const FRIDAY = new Date('2026-11-20T04:00:00Z');
const invite = { verdict: 'invite', at: FRIDAY } as const;
const interested = { verdict: 'interested', at: FRIDAY } as const;
const no = { verdict: 'not_suitable', at: FRIDAY } as const;
const pair = (decisions: DecisionsInForce, introduced = false) =>
  pairProgress(decisions, introduced ? { state: 'open' } : undefined, FRIDAY);
const track = (change: Partial<TrackedNeed>) => {
  const { steps, turn } = trackNeed({
    state: 'published',
    publishedAt: FRIDAY,
    isMatched: true,
    pairs: [],
    ...change,
  });
  return {
    step: steps.find(({ state }) => state === 'current')?.id,
    party: turn.party,
    action: turn.action.key,
    due: turn.due,
  };
};

describe('trackNeed', () => {
  it('has eight steps, done before the current one and ahead after it', () => {
    const { steps } = trackNeed({ state: 'published', isMatched: true, pairs: [pair({ need: invite })] });
    expect(steps.map(({ id }) => id)).toEqual([...TRACKER_STEPS]);
    expect(steps.map(({ state }) => state)).toEqual([
      'done',
      'done',
      'done',
      'current',
      'ahead',
      'ahead',
      'ahead',
      'ahead',
    ]);
  });
  it.each<[string, Partial<TrackedNeed>, ReturnType<typeof track>]>([
    ['draft', { state: 'draft' }, { step: 'publish', party: 'need', action: 'turn.publish', due: undefined }],
    [
      'in review',
      { state: 'in_review', submittedAt: FRIDAY },
      { step: 'publish', party: 'broker', action: 'turn.review', due: '2026-11-23' },
    ],
    [
      'matching',
      { isMatched: false },
      { step: 'match', party: 'nobody', action: 'turn.matching', due: undefined },
    ],
    ['nothing found', {}, { step: 'invite', party: 'nobody', action: 'turn.nothing_found', due: undefined }],
    [
      'recommended',
      { pairs: [pair({})] },
      { step: 'invite', party: 'need', action: 'turn.invite', due: '2026-11-27' },
    ],
    [
      'invited one of two',
      { pairs: [pair({}), pair({ need: invite })] },
      { step: 'agree', party: 'solution', action: 'turn.answer', due: '2026-11-25' },
    ],
    [
      'a vendor is interested',
      { pairs: [pair({}), pair({ solution: interested })] },
      { step: 'invite', party: 'need', action: 'turn.invite', due: '2026-11-27' },
    ],
    [
      'agreed',
      { pairs: [pair({ need: invite, solution: interested }), pair({ need: invite })] },
      { step: 'introduce', party: 'broker', action: 'turn.introduce', due: '2026-11-23' },
    ],
    [
      'introduced',
      { pairs: [pair({ need: invite, solution: interested }, true)] },
      { step: 'propose', party: 'nobody', action: 'turn.introduced', due: undefined },
    ],
    [
      'all declined',
      { pairs: [pair({ need: no }), pair({ solution: no })] },
      { step: 'invite', party: 'nobody', action: 'turn.all_declined', due: undefined },
    ],
    [
      'declined and one open',
      { pairs: [pair({ need: no }), pair({})] },
      { step: 'invite', party: 'need', action: 'turn.invite', due: '2026-11-27' },
    ],
    [
      'closed after an introduction',
      { state: 'closed', pairs: [pair({ need: invite, solution: interested }, true)] },
      { step: 'propose', party: 'nobody', action: 'turn.closed', due: undefined },
    ],
    [
      'expired',
      { state: 'expired', pairs: [pair({})] },
      { step: 'invite', party: 'nobody', action: 'turn.expired', due: undefined },
    ],
  ])('%s', (_, change, expected) => expect(track(change)).toEqual(expected));
});
