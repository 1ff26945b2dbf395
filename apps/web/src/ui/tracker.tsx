import { TRACKER_STEPS, type TrackerStepId } from '@duijie/domain';
import { tied } from './figures.js';
import { NowIcon, OutcomeIcon } from './icons.js';
import { useSay } from './say.js';

export interface TurnView {
  readonly whose: 'you' | 'unit' | 'vendor' | 'broker' | 'system' | 'none';
  /** What is to be done and until when: 11 月 24 日前邀请 1–3 家，或说明都不合适. */
  readonly task?: string;
}

/** The eight steps in words on a desk, a counted bar on phones; at its right whose turn it is, for what, until when. */
export function Tracker({ step, turn }: { step: TrackerStepId; turn?: TurnView }) {
  const say = useSay();
  const now = TRACKER_STEPS.indexOf(step);
  const state = (at: number): string | undefined => (at < now ? 'ok' : at === now ? 'on' : undefined);
  return (
    <div className="track">
      <ol aria-label={say('ui.tracker')}>
        {TRACKER_STEPS.map((each, at) => (
          <li key={each} className={state(at)} aria-current={at === now ? 'step' : undefined}>
            {at < now && <OutcomeIcon outcome="pass" size={14} />}
            {at === now && <NowIcon size={14} />}
            {say(`ui.tracker.${each}`)}
            {at < now && <span className="vh">{say('ui.tracker.done')}</span>}
          </li>
        ))}
      </ol>
      <div className="trk">
        <span>
          {say('ui.tracker.counted', { step: now + 1, steps: TRACKER_STEPS.length })}
          <b>{say(`ui.tracker.${step}`)}</b>
        </span>
        {TRACKER_STEPS.map((each, at) => (
          <i key={each} className={state(at)} aria-hidden="true" />
        ))}
      </div>
      {turn && (
        <p className="dense next">
          <b>{say(`ui.turn.${turn.whose}`)}</b>
          {turn.task && tied(turn.task)}
        </p>
      )}
    </div>
  );
}
