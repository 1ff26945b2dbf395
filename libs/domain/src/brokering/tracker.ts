import type { WorkCalendar } from '../kernel/calendar.js';
import type { PostingState } from '../posting/posting.js';
import { CLOCKS } from './clocks.js';
import type { PairProgress, PairStage } from './pair-stage.js';
import { nobodysTurn, turnOf, type Turn } from './turn.js';

/** 发布 匹配 邀请 双方同意 对接 应答方案 签约 验收 */
export const TRACKER_STEPS = [
  'publish',
  'match',
  'invite',
  'agree',
  'introduce',
  'propose',
  'sign',
  'accept',
] as const;
export type TrackerStepId = (typeof TRACKER_STEPS)[number];

export interface TrackerStep {
  readonly id: TrackerStepId;
  readonly state: 'done' | 'current' | 'ahead';
}

export interface Tracker {
  readonly steps: readonly TrackerStep[];
  readonly turn: Turn;
}

export interface TrackedNeed {
  readonly state: PostingState;
  readonly publishedAt?: Date;
  /** When it went to the broker's queue. */
  readonly submittedAt?: Date;
  /** Whether the live version has been matched. */
  readonly isMatched: boolean;
  /** Every pair of this need that is recommended or was decided on. */
  readonly pairs: readonly PairProgress[];
}

const FARTHEST: Readonly<Record<PairStage, TrackerStepId>> = {
  recommended: 'invite',
  interested: 'invite',
  declined_by_need: 'invite',
  declined_by_solution: 'invite',
  rejected: 'invite',
  invited: 'agree',
  agreed: 'introduce',
  introduced: 'propose',
};

/** The step a need is on, how far its best pair has come, and whose turn it is: the pair farthest on, then the earliest due. */
export function trackNeed(need: TrackedNeed, calendar?: WorkCalendar): Tracker {
  const { current, turn } = position(need, calendar);
  const at = TRACKER_STEPS.indexOf(current);
  const steps = TRACKER_STEPS.map((id, i): TrackerStep => ({
    id,
    state: i < at ? 'done' : i === at ? 'current' : 'ahead',
  }));
  return { steps, turn };
}

function position(need: TrackedNeed, calendar?: WorkCalendar): { current: TrackerStepId; turn: Turn } {
  const farthest = [...need.pairs].sort(
    (a, b) => stepOf(b) - stepOf(a) || ((a.turn.due ?? '9') < (b.turn.due ?? '9') ? -1 : 1),
  )[0];
  const step = farthest ? FARTHEST[farthest.stage] : 'invite';
  switch (need.state) {
    case 'draft':
      return { current: 'publish', turn: { party: 'need', action: nobodysTurn('turn.publish').action } };
    case 'in_review':
      return {
        current: 'publish',
        turn: need.submittedAt
          ? turnOf('broker', 'turn.review', need.submittedAt, CLOCKS.brokerReviews, calendar)
          : { party: 'broker', action: nobodysTurn('turn.review').action },
      };
    case 'closed':
    case 'withdrawn':
    case 'expired':
      return { current: step, turn: nobodysTurn(ENDED[need.state]) };
    case 'published':
      if (farthest && !isOver(farthest.stage)) return { current: step, turn: farthest.turn };
      if (!need.isMatched) return { current: 'match', turn: nobodysTurn('turn.matching') };
      if (need.pairs.length === 0) return { current: 'invite', turn: nobodysTurn('turn.nothing_found') };
      return { current: 'invite', turn: nobodysTurn('turn.all_declined') };
  }
}

const ENDED = { closed: 'turn.closed', withdrawn: 'turn.withdrawn', expired: 'turn.expired' } as const;

const isOver = (stage: PairStage): boolean =>
  stage === 'declined_by_need' || stage === 'declined_by_solution' || stage === 'rejected';

/** Pairs that are over come last, whatever step they reached. */
const stepOf = ({ stage }: PairProgress): number =>
  isOver(stage) ? -1 : TRACKER_STEPS.indexOf(FARTHEST[stage]);
