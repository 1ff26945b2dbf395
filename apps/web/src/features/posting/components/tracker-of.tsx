import { TRACKER_STEPS } from '@duijie/domain';
import { useReader } from '../../session/hooks/use-session.js';
import { asTurn } from '../../recommendation/components/turn-text.js';
import { useLocale, useSay } from '../../../ui/say.js';
import { Tracker } from '../../../ui/tracker.js';
import type { PostingView } from '../api/posting.js';

/** On which step it is, whose turn it is, and until when. */
export function TrackerOf({ view }: { view: PostingView }) {
  const say = useSay();
  const locale = useLocale();
  const reader = useReader();
  const { tracker } = view;
  const current = TRACKER_STEPS.find((id) =>
    tracker?.steps.some((step) => step.id === id && step.state === 'current'),
  );
  if (!tracker || !current) return null;
  const broker = reader.kind === 'member' && reader.isBroker && !view.mine;
  return (
    <Tracker
      step={current}
      turn={tracker.turn && asTurn({ say, locale }, tracker.turn, broker ? 'broker' : view.side)}
    />
  );
}
