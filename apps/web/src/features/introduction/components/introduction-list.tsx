import { isMessageKey, sayDateTime, type MessageKey } from '@duijie/messages';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { describeProblem } from '../../../lib/describe.js';
import { Button } from '../../../ui/button.js';
import { tied } from '../../../ui/figures.js';
import { FormAlert } from '../../../ui/form-alert.js';
import { useLocale, useSay } from '../../../ui/say.js';
import { ContactLines } from '../../recommendation/components/contact-card.js';
import type { IntroducedSide, Introduction } from '../api/introductions.js';
import { useUndoIntroduction } from '../hooks/use-introduce.js';
import '../introduction.css';

/** Who was introduced to whom, with both contacts while it stands, and how it came about. */
export function IntroductionList({ items, mayUndo }: { items: readonly Introduction[]; mayUndo: boolean }) {
  return items.map((each) => <Item key={each.id} introduction={each} mayUndo={mayUndo} />);
}

function Item({ introduction, mayUndo }: { introduction: Introduction; mayUndo: boolean }) {
  const say = useSay();
  const locale = useLocale();
  const undo = useUndoIntroduction();
  const { id, state, at, undoneAt, undoableUntil, need, solution, contacts, note, history } = introduction;
  const undoable =
    mayUndo && state === 'open' && undoableUntil !== undefined && new Date(undoableUntil) > new Date();
  return (
    <article className="introduced" id={id} aria-label={`${need.title} × ${solution.title}`}>
      <p className="row meta">
        <span className={state === 'open' ? 'tag pass' : 'tag'}>{say(`introduction.state.${state}`)}</span>
        <span>
          {tied(
            undoneAt
              ? say('introduction.undoneAt', { at: sayDateTime(locale, undoneAt) })
              : say('introduction.at', { at: sayDateTime(locale, at) }),
          )}
        </span>
      </p>
      <div className="sides">
        <Side side={need} heading={say('introduction.need')} to={`/needs/${need.id}`}>
          {contacts && <ContactLines title={say('introduction.contact.need')} contact={contacts.need} />}
        </Side>
        <Side side={solution} heading={say('introduction.solution')} to={`/solutions/${solution.id}`}>
          {contacts && (
            <ContactLines title={say('introduction.contact.solution')} contact={contacts.solution} />
          )}
        </Side>
      </div>
      {note && (
        <blockquote className="words">
          <span className="meta">{say('introduction.note')}</span>
          <p>{note}</p>
        </blockquote>
      )}
      {undo.error && <FormAlert>{describeProblem(undo.error, say)}</FormAlert>}
      {undoable && (
        <p className="row">
          <Button size="sm" busy={undo.isPending} onClick={() => undo.mutate(id)}>
            {say('introduction.undo')}
          </Button>
          <span className="meta">
            {tied(say('introduction.undo.until', { at: sayDateTime(locale, undoableUntil) }))}
          </span>
        </p>
      )}
      <details>
        <summary>{say('introduction.history')}</summary>
        <ol className="past">
          {history.map((line) => (
            <li key={line.at + line.event}>
              <span>
                <b>{say(eventKey(line))}</b> · {line.actorName}
              </span>
              <span className="meta nw">{tied(sayDateTime(locale, line.at))}</span>
              {line.note && <p>{line.note}</p>}
            </li>
          ))}
        </ol>
      </details>
    </article>
  );
}

function Side({
  side,
  heading,
  to,
  children,
}: {
  side: IntroducedSide;
  heading: string;
  to: string;
  children: ReactNode;
}) {
  return (
    <div>
      <span className="meta">{heading}</span>
      <h2>
        <Link className="plain" to={to}>
          {side.title}
        </Link>
      </h2>
      <p className="meta">
        {side.organization && `${side.organization.name} · `}
        {side.code}
      </p>
      {children}
    </div>
  );
}

function eventKey({ event }: Introduction['history'][number]): MessageKey {
  const key = `introduction.event.${event}`;
  return isMessageKey(key) ? key : 'introduction.event.other';
}
