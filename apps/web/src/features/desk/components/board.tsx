import type { ReactNode } from 'react';
import { chinaDate } from '@duijie/domain';
import { sayDate } from '@duijie/messages';
import { Link } from 'react-router';
import { tied } from '../../../ui/figures.js';
import { useLocale, useSay } from '../../../ui/say.js';
import type { Introduction } from '../../introduction/api/introductions.js';
import type { DeskRow, DeskView } from '../api/desk.js';

const SHOWN = 4;

interface Card {
  readonly id: string;
  readonly to: string;
  readonly title: string;
  readonly note: string;
  readonly late?: boolean;
}

/** The pairs in hand by how far they have come. */
export function Board({
  desk,
  introductions,
}: {
  desk: DeskView;
  /** Undefined while they are not known: their column claims nothing then. */
  introductions: readonly Introduction[] | undefined;
}) {
  const say = useSay();
  const locale = useLocale();
  const today = chinaDate(new Date());
  const due = (date: string): string =>
    date < today ? say('desk.due.late') : tied(say('desk.due.by', { date: sayDate(locale, date) }));
  const rowsOf = (kind: DeskRow['kind']): Card[] =>
    desk.worklist
      .filter((row) => row.kind === kind)
      .map((row) => ({
        id: row.matchId ?? row.subject.link,
        to: row.subject.link,
        title: row.subject.title,
        note: due(row.due),
        late: row.overdue,
      }));
  const columns: readonly (readonly [string, readonly Card[] | undefined])[] = [
    [
      say('desk.board.review'),
      desk.reviews.postings.map(({ posting, organization }) => ({
        id: posting.id,
        to: `/desk/reviews#${posting.id}`,
        title: posting.title,
        note: organization.name,
      })),
    ],
    [say('turn.stage.interested'), rowsOf('owner_silent')],
    [say('turn.stage.invited'), rowsOf('vendor_silent')],
    [
      say('turn.stage.agreed'),
      desk.bothAgreed.map(({ matchId, need, solution, due: date }) => ({
        id: matchId,
        to: `/needs/${need.id}`,
        title: `${need.title} × ${solution.title}`,
        note: due(date),
        late: date < today,
      })),
    ],
    [
      say('turn.stage.introduced'),
      introductions
        ?.filter(({ state }) => state === 'open')
        .map(({ id, need, solution, at }) => ({
          id,
          to: `/desk/introductions#${id}`,
          title: `${need.title} × ${solution.organization?.name ?? solution.title}`,
          note: tied(sayDate(locale, at)),
        })),
    ],
  ];
  return (
    <section aria-labelledby="board">
      <div className="hd">
        <h2 id="board">{say('desk.board')}</h2>
        {introductions && (
          <p className="meta">
            {say('desk.board.count', {
              n: columns.reduce((sum, [, cards]) => sum + (cards?.length ?? 0), 0),
            })}
          </p>
        )}
      </div>
      <div
        className="board"
        tabIndex={0}
        role="region"
        aria-label={say('ui.table.scroll', { name: say('desk.board') })}
      >
        {columns.map(([title, cards]) => (
          <Column key={title} title={title} cards={cards}>
            {cards?.length === 0 && <p className="meta">{say('desk.board.none')}</p>}
          </Column>
        ))}
      </div>
    </section>
  );
}

function Column({
  title,
  cards,
  children,
}: {
  title: string;
  cards: readonly Card[] | undefined;
  children: ReactNode;
}) {
  const say = useSay();
  return (
    <div className="col">
      <h3>
        {title}
        <span>{cards?.length}</span>
      </h3>
      <ul>
        {cards?.slice(0, SHOWN).map(({ id, to, title: name, note, late }) => (
          <li key={id}>
            <Link className="plain" to={to}>
              {name}
            </Link>
            <small className={late ? 'late' : undefined}>{note}</small>
          </li>
        ))}
      </ul>
      {cards && cards.length > SHOWN && (
        <p className="meta more">{say('desk.board.more', { n: cards.length - SHOWN })}</p>
      )}
      {children}
    </div>
  );
}
