import { UNDO_HOURS, type Contact, type Introduction } from '@duijie/domain';
import type { HistoryView } from '../history/history-view.js';
import { presentContact } from '../matching/recommendation-view.js';
import type { LoadedPosting } from '../posting/summarize.js';

export interface IntroducedSide {
  readonly id: string;
  readonly code: string;
  readonly title: string;
  /** Absent where the need's owner stays unnamed to this reader. */
  readonly organization?: { readonly id: string; readonly name: string };
}

export interface IntroductionView {
  readonly id: string;
  readonly state: 'open' | 'undone';
  readonly at: Date;
  readonly undoneAt?: Date;
  readonly note?: string;
  readonly need: IntroducedSide;
  readonly solution: IntroducedSide;
  /** Only while it is open. */
  readonly contacts?: { readonly need: Contact; readonly solution: Contact };
  /** Until when a broker may take it back. */
  readonly undoableUntil?: Date;
  /** What was said and done about the pair, the opening of the contacts included; the same for both sides. */
  readonly history: readonly HistoryView[];
}

const presentSide = ({ posting, content, owner }: LoadedPosting, isUnnamed = false): IntroducedSide => ({
  id: posting.id,
  code: posting.code,
  title: content.title,
  ...(!isUnnamed && { organization: { id: owner.id, name: owner.name } }),
});

export function presentIntroduction(
  introduction: Introduction,
  need: LoadedPosting,
  solution: LoadedPosting,
  history: readonly HistoryView[],
  isOwnerUnnamed: boolean,
): IntroductionView {
  const { id, state, at, undoneAt, note } = introduction;
  const open = state === 'open';
  return {
    id,
    state,
    at,
    ...(undoneAt && { undoneAt }),
    ...(note !== undefined && { note }),
    need: presentSide(need, isOwnerUnnamed),
    solution: presentSide(solution),
    ...(open && {
      contacts: {
        need: presentContact(need.content.contact ?? need.owner.contact),
        solution: presentContact(solution.content.contact ?? solution.owner.contact),
      },
      undoableUntil: new Date(at.getTime() + UNDO_HOURS * 3_600_000),
    }),
    history,
  };
}
