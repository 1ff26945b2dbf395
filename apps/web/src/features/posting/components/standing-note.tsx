import type { PostingView } from '../api/posting.js';
import { useSay } from '../../../ui/say.js';

/** For its own unit and brokers: what its state means, and what the broker said. */
export function StandingNote({ view }: { view: PostingView }) {
  const say = useSay();
  const { state } = view;
  return (
    <>
      {view.reviewNote && !view.awaitsReview && (
        <p className="note check">{say('posting.returned', { note: view.reviewNote })}</p>
      )}
      {state === 'in_review' ? (
        <p className="note check">{say('posting.inReview')}</p>
      ) : view.awaitsReview ? (
        <p className="note check">{say('posting.editInReview')}</p>
      ) : state === 'published' ? null : (
        <p className="note">{say(`posting.${state}`)}</p>
      )}
    </>
  );
}
