import type { Recommendation } from '../../recommendation/api/types.js';

/** In this order on the page: what is due first; what is over last. */
export const GROUPS = ['overdue', 'today', 'later', 'open', 'waiting', 'introduced', 'ended'] as const;
export type Group = (typeof GROUPS)[number];

/** @param today ISO date in China */
export function groupOf({ stage, turn }: Pick<Recommendation, 'stage' | 'turn'>, today: string): Group {
  switch (stage) {
    case 'invited':
      if (turn.due !== undefined && turn.due < today) return 'overdue';
      return turn.due === today ? 'today' : 'later';
    case 'recommended':
      return 'open';
    case 'interested':
    case 'agreed':
      return 'waiting';
    case 'introduced':
      return 'introduced';
    case 'declined_by_need':
    case 'declined_by_solution':
    case 'rejected':
      return 'ended';
  }
}

/** By group; inside one the earliest due, then those that pass, then the better score. Empty groups are left out. */
export function grouped(
  items: readonly Recommendation[],
  today: string,
): readonly { readonly group: Group; readonly items: readonly Recommendation[] }[] {
  return GROUPS.map((group) => ({
    group,
    items: items
      .filter((item) => groupOf(item, today) === group)
      .sort(
        (a, b) =>
          compare(
            a.turn.party === 'solution' ? a.turn.due : '',
            b.turn.party === 'solution' ? b.turn.due : '',
          ) ||
          compare(a.standing, b.standing) ||
          b.score - a.score,
      ),
  })).filter((each) => each.items.length > 0);
}

const compare = (a = '9', b = '9'): number => (a < b ? -1 : a > b ? 1 : 0);

/** Waits for this vendor's word: invited, or recommended and still unanswered. */
export const isAnswerable = ({ stage }: Pick<Recommendation, 'stage'>): boolean =>
  stage === 'invited' || stage === 'recommended';
