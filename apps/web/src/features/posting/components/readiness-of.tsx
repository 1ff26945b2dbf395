import { READY_FROM } from '@duijie/domain';
import { Link } from 'react-router';
import { useSay, useSayPhrase } from '../../../ui/say.js';
import type { PostingView } from '../api/posting.js';
import { addressOf } from '../api/summary.js';

/** Completeness beside a posting that is read: its hints lead into the form, to their field. */
export function ReadinessOf({ view }: { view: PostingView }) {
  const say = useSay();
  const sayPhrase = useSayPhrase();
  const { readiness } = view;
  if (!readiness) return null;
  const score = Math.round(readiness.score);
  return (
    <section>
      <h2>{say(`posting.readiness.${view.side}`)}</h2>
      <p className="ready">
        <b>{score}</b>
        <span className="meta">
          {view.side === 'solution'
            ? '/ 100'
            : score >= READY_FROM
              ? say('ui.readiness.ready')
              : say('ui.readiness.of', { threshold: READY_FROM })}
        </span>
      </p>
      {view.editable && readiness.hints.length > 0 && (
        <ul className="hints">
          {readiness.hints.map((hint) => (
            <li key={hint.phrase.key}>
              <Link to={`${addressOf(view.side, view.id)}/edit?field=${hint.field}`}>
                {sayPhrase(hint.phrase)}
              </Link>
              <b className="c-pass">
                <span aria-hidden="true">+{hint.gain}</span>
                <span className="vh">{say('ui.readiness.gain', { n: hint.gain })}</span>
              </b>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
