import type { WorkCalendar } from '../kernel/calendar.js';
import { CLOCKS } from './clocks.js';
import type { Decision, Introduction, Party } from './decision.js';
import { nobodysTurn, turnOf, type Turn } from './turn.js';

/**
 * recommended 已推荐 · invited 已邀请 · interested 对方有意向 · agreed 双方同意 · introduced 已对接 · declined_by_need /
 * declined_by_solution 不合适 · rejected 专员否决.
 */
export const PAIR_STAGES = [
  'recommended',
  'invited',
  'interested',
  'agreed',
  'introduced',
  'declined_by_need',
  'declined_by_solution',
  'rejected',
] as const;
export type PairStage = (typeof PAIR_STAGES)[number];

/** At most one decision in force per party. */
export type DecisionsInForce = Readonly<Partial<Record<Party, Pick<Decision, 'verdict' | 'at'>>>>;

/** The newest decision of each party that is not undone. Equal times: the greater id, since ids are ordered by time. */
export function inForce(decisions: readonly Decision[]): Partial<Record<Party, Decision>> {
  const found: Partial<Record<Party, Decision>> = {};
  for (const decision of decisions) {
    const before = found[decision.party];
    const isNewer =
      !before ||
      decision.at > before.at ||
      (decision.at.getTime() === before.at.getTime() && decision.id > before.id);
    if (!decision.undoneAt && isNewer) found[decision.party] = decision;
  }
  return found;
}

export interface PairProgress {
  readonly stage: PairStage;
  readonly turn: Turn;
}

/**
 * Where a pair stands. An open introduction outweighs all; then the broker's reject, then a refusal of either side, then what
 * was agreed. A broker's pin moves the pair's place, not its stage.
 * @param publishedAt when the need was published; undefined: it is not, nobody owes anything
 */
export function pairProgress(
  decisions: DecisionsInForce,
  introduction: Pick<Introduction, 'state'> | undefined,
  publishedAt: Date | undefined,
  calendar?: WorkCalendar,
): PairProgress {
  const { need, solution, broker } = decisions;
  if (introduction?.state === 'open') return { stage: 'introduced', turn: nobodysTurn('turn.introduced') };
  if (broker?.verdict === 'reject') return { stage: 'rejected', turn: nobodysTurn('turn.ended') };
  if (need?.verdict === 'not_suitable') return { stage: 'declined_by_need', turn: nobodysTurn('turn.ended') };
  if (solution?.verdict === 'not_suitable')
    return { stage: 'declined_by_solution', turn: nobodysTurn('turn.ended') };
  if (need && solution) {
    const since = later(need.at, solution.at);
    return {
      stage: 'agreed',
      turn: turnOf('broker', 'turn.introduce', since, CLOCKS.brokerIntroduces, calendar),
    };
  }
  if (need)
    return {
      stage: 'invited',
      turn: turnOf('solution', 'turn.answer', need.at, CLOCKS.vendorAnswers, calendar),
    };
  if (solution) {
    const since = publishedAt ? later(publishedAt, solution.at) : solution.at;
    return { stage: 'interested', turn: turnOf('need', 'turn.reply', since, CLOCKS.ownerActs, calendar) };
  }
  const turn = publishedAt
    ? turnOf('need', 'turn.invite', publishedAt, CLOCKS.ownerActs, calendar)
    : nobodysTurn('turn.not_published');
  return { stage: 'recommended', turn };
}

const later = (a: Date, b: Date): Date => (a > b ? a : b);
