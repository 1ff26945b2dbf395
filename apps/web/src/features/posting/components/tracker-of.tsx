import { sayDate } from '@duijie/messages';
import { useReader } from '../../session/hooks/use-session.js';
import { useLocale, useSay, useSayPhrase } from '../../../ui/say.js';
import { Tracker, TRACKER_STEPS } from '../../../ui/tracker.js';
import type { PostingView } from '../api/posting.js';

/** On which step it is, whose turn it is, and until when. */
export function TrackerOf({ view }: { view: PostingView }) {
  const say = useSay();
  const sayPhrase = useSayPhrase();
  const locale = useLocale();
  const reader = useReader();
  const { tracker } = view;
  const current = TRACKER_STEPS.find((id) => tracker?.steps.some((step) => step.id === id && step.state === 'current'));
  if (!tracker || !current) return null;
  const { turn } = tracker;
  const broker = reader.kind === 'member' && reader.isBroker;
  const yours = (turn?.party === view.side && view.mine) || (turn?.party === 'broker' && broker);
  const WHOSE = { need: 'unit', solution: 'vendor', broker: 'broker', nobody: 'none' } as const;
  return (
    <Tracker
      step={current}
      turn={
        turn && {
          whose: yours ? 'you' : WHOSE[turn.party],
          task: [sayPhrase(turn.action), turn.due && say('posting.until', { date: sayDate(locale, turn.due) })]
            .filter(Boolean)
            .join(locale === 'zh' ? '，' : ', '),
        }
      }
    />
  );
}
