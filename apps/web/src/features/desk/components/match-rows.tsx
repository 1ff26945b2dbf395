import { sayDateTime } from '@duijie/messages';
import { useState } from 'react';
import { Link } from 'react-router';
import { describeProblem } from '../../../lib/describe.js';
import { FormAlert } from '../../../ui/form-alert.js';
import { tied } from '../../../ui/figures.js';
import { useLocale, useSay } from '../../../ui/say.js';
import type { Recommendation } from '../../recommendation/api/types.js';
import { BrokerActions, BrokerWords } from '../../recommendation/components/broker-actions.js';
import { useDecide } from '../../recommendation/hooks/use-decide.js';

/** Pairs with what a broker may do about each: pin, reject, take back. */
export function MatchRows({ matches }: { matches: readonly Recommendation[] }) {
  const say = useSay();
  return (
    <table className="work adj">
      <thead>
        <tr>
          <th scope="col">{say('introduction.need')}</th>
          <th scope="col">{say('introduction.solution')}</th>
          <th scope="col">{say('desk.score')}</th>
          <th scope="col">{say('desk.match.state')}</th>
          <th scope="col">{say('desk.match.at')}</th>
          <th scope="col">
            <span className="vh">{say('desk.work.action')}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {matches.map((view) => (
          <Row key={view.matchId} view={view} />
        ))}
      </tbody>
    </table>
  );
}

function Row({ view }: { view: Recommendation }) {
  const say = useSay();
  const locale = useLocale();
  const decision = useDecide(`${view.own.title} × ${view.counterpart.title}`);
  const [asking, setAsking] = useState<'pin' | 'reject'>();
  const failure = decision.word.error ?? decision.undo.error;
  const said = view.decisions.broker;
  const upper = Math.round(view.upper);
  return (
    <>
      <tr>
        <td className="sj">
          <Link className="plain" to={`/needs/${view.own.id}`}>
            {view.own.title}
          </Link>
        </td>
        <td>
          <Link className="plain" to={`/solutions/${view.counterpart.id}`}>
            {view.counterpart.title}
          </Link>
          {view.counterpart.organization && (
            <span className="sub"> {view.counterpart.organization.name}</span>
          )}
        </td>
        <td className="num">
          {Math.round(view.score)}{' '}
          {upper > Math.round(view.score) && <span className="sub">{say('ui.score.upper', { upper })}</span>}
        </td>
        <td className="sub">
          {[
            view.standing === 'to_verify' && say('ui.outcome.unverified'),
            said
              ? say(`desk.match.${said.verdict === 'pin' ? 'pinned' : 'rejected'}`)
              : say(`turn.stage.${view.stage}`),
            said?.reason && say(`reason-code.${said.reason}`),
            said?.note,
          ]
            .filter(Boolean)
            .join(' · ')}
        </td>
        <td className="sub nw">{tied(sayDateTime(locale, view.computedAt))}</td>
        <td>
          <div className="acts">
            {failure && <FormAlert>{describeProblem(failure, say)}</FormAlert>}
            <BrokerActions view={view} decision={decision} asking={asking} onAsk={setAsking} size="sm" />
          </div>
        </td>
      </tr>
      {asking && (
        <tr className="words-of">
          <td colSpan={6}>
            <BrokerWords
              matchId={view.matchId}
              decision={decision}
              asking={asking}
              onClose={() => setAsking(undefined)}
            />
          </td>
        </tr>
      )}
    </>
  );
}
