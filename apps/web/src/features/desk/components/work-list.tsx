import { chinaDate, daysBetween } from '@duijie/domain';
import { sayDate, type MessageKey } from '@duijie/messages';
import { useEffect, useRef } from 'react';
import { Link } from 'react-router';
import { ButtonLink } from '../../../ui/button.js';
import { tied } from '../../../ui/figures.js';
import { NowIcon, OutcomeIcon, TodoIcon } from '../../../ui/icons.js';
import { useLocale, useSay } from '../../../ui/say.js';
import { EmptyState } from '../../../ui/states.js';
import { whoseTurn } from '../../recommendation/components/turn-text.js';
import type { DeskKind, DeskRow } from '../api/desk.js';

const SHOWN = 30;

/** Where a row leads: reviews are done on the desk, pairs on the need's page. */
export const targetOf = ({ kind, subject, postingId, organizationId }: DeskRow): string =>
  kind === 'review_organization' || kind === 'review_posting'
    ? `/desk/reviews#${postingId ?? organizationId ?? ''}`
    : subject.link;

const ACTIONS = {
  review_organization: 'desk.do.review',
  review_posting: 'desk.do.review',
  introduce: 'desk.do.introduce',
  owner_silent: 'desk.do.see',
  vendor_silent: 'desk.do.see',
} as const satisfies Record<DeskKind, MessageKey>;

/** What waits for a broker, and whose silence is to be chased. J and K move between the rows. */
export function WorkList({ rows }: { rows: readonly DeskRow[] }) {
  const say = useSay();
  const locale = useLocale();
  const today = chinaDate(new Date());
  const table = useRef<HTMLTableElement>(null);
  useEffect(() => {
    const move = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.metaKey || event.altKey || isWriting(event.target)) return;
      const step = event.key === 'j' ? 1 : event.key === 'k' ? -1 : 0;
      if (step === 0) return;
      const links = [...(table.current?.querySelectorAll<HTMLElement>('.sj a') ?? [])];
      const at = links.findIndex((link) => link === document.activeElement);
      links[at < 0 ? 0 : Math.min(links.length - 1, Math.max(0, at + step))]?.focus();
    };
    document.addEventListener('keydown', move);
    return () => document.removeEventListener('keydown', move);
  }, []);
  if (rows.length === 0)
    return <EmptyState title={say('desk.work.none')}>{say('desk.work.none.text')}</EmptyState>;
  return (
    <table className="work" ref={table}>
      <thead>
        <tr>
          <th scope="col">{say('desk.work.due')}</th>
          <th scope="col">{say('desk.work.kind')}</th>
          <th scope="col">{say('desk.work.subject')}</th>
          <th scope="col">{say('desk.work.turn')}</th>
          <th scope="col">
            <span className="vh">{say('desk.work.action')}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.slice(0, SHOWN).map((row) => {
          const now = row.due <= today;
          return (
            <tr
              key={row.kind + (row.matchId ?? row.postingId ?? row.organizationId)}
              className={now ? 'now' : undefined}
            >
              <td>
                <span className={row.overdue ? 'st fail' : 'st'}>
                  {row.overdue ? (
                    <OutcomeIcon outcome="broken" size={14} />
                  ) : now ? (
                    <NowIcon size={14} />
                  ) : (
                    <TodoIcon size={14} />
                  )}
                  <span>
                    {row.overdue
                      ? say('desk.due.overdue', { days: daysBetween(row.due, today) })
                      : now
                        ? say('desk.due.today')
                        : tied(sayDate(locale, row.due))}
                  </span>
                </span>
              </td>
              <td className="k">{say(`desk.kind.${row.kind}`)}</td>
              <td className="sj">
                <Link className="plain" to={targetOf(row)}>
                  {row.subject.title}
                </Link>
              </td>
              <td className="who">{say(`ui.turn.${whoseTurn(row.turn, 'broker')}`)}</td>
              <td>
                <ButtonLink
                  size="sm"
                  to={targetOf(row)}
                  aria-label={say('desk.do.on', { action: say(ACTIONS[row.kind]), title: row.subject.title })}
                >
                  {say(ACTIONS[row.kind])}
                </ButtonLink>
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

const isWriting = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.closest('input, textarea, select, [contenteditable]') !== null;
