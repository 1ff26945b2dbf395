import { chinaDate } from '@duijie/domain';
import { sayDate, sayPhrase } from '@duijie/messages';
import { useId } from 'react';
import { Link } from 'react-router';
import { Breakdown } from '../../../ui/breakdown.js';
import { tied } from '../../../ui/figures.js';
import { MetaLine } from '../../../ui/meta-line.js';
import { Score } from '../../../ui/score.js';
import { addressOf } from '../../posting/api/summary.js';
import { budgetText } from '../../posting/components/money-text.js';
import type { Recommendation } from '../../recommendation/api/types.js';
import { useSpeech } from '../../recommendation/hooks/use-speech.js';
import { Fit } from './fit.js';
import { groupOf, isAnswerable } from './groups.js';
import '../inbox.css';

/** One need that fits one of the vendor's solutions: a line, opened in place. */
export function InboxItem({
  view,
  open,
  onToggle,
  mayAct,
}: {
  view: Recommendation;
  open: boolean;
  onToggle: () => void;
  mayAct: boolean;
}) {
  const { say, locale, names } = useSpeech();
  const id = useId();
  const { counterpart: need } = view;
  return (
    <article className={open ? 'nd open' : 'nd'} id={lineId(view.matchId)} tabIndex={-1} aria-labelledby={id}>
      <Score score={view.score} upper={view.upper} toVerify={view.standing === 'to_verify'} small={!open} />
      <div>
        <h3 id={id}>
          <Link className="plain" to={addressOf('need', need.id)}>
            {need.title}
          </Link>
        </h3>
        <MetaLine
          parts={[
            need.organization?.name ?? say('listing.unnamed'),
            names.place(need.region ?? ''),
            ...need.scenarioDirections.slice(0, 1).map(names.direction),
            budgetText(say, locale, need.budget),
          ]}
        />
        <p>
          {say(view.decisions.need?.verdict === 'invite' ? 'inbox.invited' : 'inbox.matched', {
            own: view.own.title,
          })}
        </p>
        {!open && (
          <>
            {view.reasons[0] && <p>{sayPhrase(locale, view.reasons[0])}</p>}
            <Breakdown mini score={view.score} upper={view.upper} segments={view.breakdown} />
          </>
        )}
      </div>
      <div className="due">
        <Due view={view} />
        <button type="button" className="link" aria-expanded={open} onClick={onToggle} aria-describedby={id}>
          {say(open ? 'inbox.close' : isAnswerable(view) ? 'inbox.open' : 'inbox.open.only')}
        </button>
      </div>
      {open && <Fit view={view} mayAct={mayAct} />}
    </article>
  );
}

/** Of the line that shows a match. */
export const lineId = (matchId: string): string => `line-${matchId}`;

/** Until when whose word is awaited. */
function Due({ view }: { view: Recommendation }) {
  const { say, locale } = useSpeech();
  const group = groupOf(view, chinaDate(new Date()));
  const { due } = view.turn;
  const until = due && sayDate(locale, due);
  if (group === 'overdue')
    return (
      <>
        <b className="c-fail">{tied(say('inbox.due.overdue', { date: until ?? '' }))}</b>
        <span className="meta">{say('inbox.mark.invited')}</span>
      </>
    );
  if (group === 'today' || group === 'later')
    return (
      <>
        <b className={group === 'today' ? 'c-check' : undefined}>
          {tied(group === 'today' ? say('inbox.due.today') : say('inbox.due.by', { date: until ?? '' }))}
        </b>
        <span className="meta">{say('inbox.mark.invited')}</span>
      </>
    );
  if (group === 'open')
    return (
      <>
        <b>
          {view.counterpart.answerBy &&
            tied(say('inbox.due.open', { date: sayDate(locale, view.counterpart.answerBy) }))}
        </b>
        <span className="meta">{say('inbox.mark.recommended')}</span>
      </>
    );
  return <b>{say(`turn.stage.${view.stage}`)}</b>;
}
