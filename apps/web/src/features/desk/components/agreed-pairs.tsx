import { chinaDate, CLOCKS, UNDO_HOURS } from '@duijie/domain';
import { sayDate, sayDateTime } from '@duijie/messages';
import { useState } from 'react';
import { Link } from 'react-router';
import { describeProblem } from '../../../lib/describe.js';
import { Button } from '../../../ui/button.js';
import { tied } from '../../../ui/figures.js';
import { FormAlert } from '../../../ui/form-alert.js';
import { useLocale, useSay } from '../../../ui/say.js';
import { IntroduceButtons } from '../../introduction/components/introduce-buttons.js';
import { useIntroduce } from '../../introduction/hooks/use-introduce.js';
import { RejectForm } from '../../recommendation/components/broker-actions.js';
import { useDecide } from '../../recommendation/hooks/use-decide.js';
import { useActingBroker } from '../../session/hooks/use-acting-broker.js';
import type { AgreedPair } from '../api/desk.js';

/** Both sides want it: the broker opens the contacts, or says why not. */
export function AgreedPairs({ pairs }: { pairs: readonly AgreedPair[] }) {
  const say = useSay();
  return (
    <section aria-labelledby="agreed">
      <div className="hd">
        <h2 id="agreed" tabIndex={-1}>
          {say('desk.agreed')}
        </h2>
        <span className="meta">{say('desk.agreed.count', { n: pairs.length })}</span>
      </div>
      {pairs.map((pair) => (
        <Pair key={pair.matchId} pair={pair} />
      ))}
      <p className="meta after">
        {say('desk.agreed.note', { hours: UNDO_HOURS, days: CLOCKS.brokerIntroduces })}
      </p>
    </section>
  );
}

function Pair({ pair }: { pair: AgreedPair }) {
  const say = useSay();
  const locale = useLocale();
  const titles = `${pair.need.title} × ${pair.solution.title}`;
  const introduce = useIntroduce();
  const { word } = useDecide(titles);
  const [declining, setDeclining] = useState(false);
  const mayAct = useActingBroker();
  const failure = introduce.error ?? word.error;
  const today = chinaDate(new Date());
  const agreed = tied(say('desk.agreed.at', { at: sayDateTime(locale, pair.agreedAt) }));
  // The pair leaves this list: focus goes to its heading rather than nowhere.
  const toHeading = (): void => document.getElementById('agreed')?.focus();
  return (
    <article className="intro" aria-label={titles}>
      <p className="hd meta">
        <span>
          {say('desk.score')} <b>{Math.round(pair.score)}</b>
        </span>
        <span className={pair.due < today ? 'c-fail' : undefined}>
          {tied(
            pair.due === today
              ? say('desk.due.today')
              : say('desk.due.by', { date: sayDate(locale, pair.due) }),
          )}
        </span>
      </p>
      <div className="pair">
        <div>
          <Link className="plain" to={`/needs/${pair.need.id}`}>
            <b>{pair.need.title}</b>
          </Link>
          <small>{say('turn.stage.invited')}</small>
        </div>
        <div className="mid" aria-hidden="true">
          <svg width="44" height="36" viewBox="0 0 44 36">
            <path d="M25.5 10.2L8 3v30l17.5-7.2z" fill="var(--paper)" />
            <path d="M27 11.6L10.5 5.6v24.8L27 24.4z" fill="var(--give)" />
          </svg>
        </div>
        <div>
          <Link className="plain" to={`/solutions/${pair.solution.id}`}>
            <b>{pair.solution.title}</b>
          </Link>
          <small>{say('turn.stage.interested')}</small>
        </div>
      </div>
      <p className="meta">{agreed}</p>
      {failure && <FormAlert>{describeProblem(failure, say)}</FormAlert>}
      {mayAct && (
        <div className="acts">
          <IntroduceButtons
            introduce={introduce}
            matchId={pair.matchId}
            titles={titles}
            size="sm"
            onDone={toHeading}
          />
          <Button size="sm" aria-expanded={declining} onClick={() => setDeclining(!declining)}>
            {say('recommend.reject')}
          </Button>
        </div>
      )}
      {declining && (
        <RejectForm
          busy={word.isPending}
          onCancel={() => setDeclining(false)}
          onSend={(reason, note) =>
            word.mutate(
              { matchId: pair.matchId, verdict: 'reject', reason, ...(note && { note }) },
              { onSuccess: toHeading },
            )
          }
        />
      )}
    </article>
  );
}
