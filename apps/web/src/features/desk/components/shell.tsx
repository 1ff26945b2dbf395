import type { ReactNode } from 'react';
import { NavLink } from 'react-router';
import { useSay } from '../../../ui/say.js';
import type { DeskView } from '../api/desk.js';
import '../desk.css';
import '../desk-narrow.css';

/** The desk's frame: where one can go, at the left or, on phones, above; the work beside it. */
export function DeskShell({
  desk,
  administrator,
  aside,
  children,
}: {
  desk?: DeskView;
  administrator: boolean;
  aside?: ReactNode;
  children: ReactNode;
}) {
  const say = useSay();
  const counts = desk?.counts;
  const work = [
    { to: '/desk', label: say('desk.nav.work'), count: desk?.worklist.length },
    { to: '/desk/reviews', label: say('desk.nav.reviews'), count: counts?.reviews },
    { to: '/desk/introductions', label: say('desk.nav.introductions'), count: counts?.introductionsOpen },
    { to: '/desk/matches', label: say('desk.nav.matches'), count: desk?.adjustments.length },
  ];
  const books = [
    { to: '/desk/organizations', label: say('desk.nav.organizations') },
    { to: '/desk/needs', label: say('desk.nav.needs') },
    { to: '/desk/solutions', label: say('desk.nav.solutions') },
    ...(administrator
      ? [
          { to: '/desk/evaluation', label: say('evaluation.title') },
          { to: '/desk/reset-links', label: say('desk.nav.resetLinks') },
          { to: '/desk/dead-letters', label: say('desk.nav.deadLetters'), count: desk?.deadLetters },
        ]
      : []),
  ];
  return (
    <div className={aside ? 'shell with-aside' : 'shell'}>
      <nav className="rail" aria-label={say('desk.title')}>
        {work.map((item) => (
          <RailLink key={item.to} {...item} />
        ))}
        <h2>{say('desk.nav.books')}</h2>
        {books.map((item) => (
          <RailLink key={item.to} {...item} />
        ))}
      </nav>
      <div className="main">{children}</div>
      {aside && (
        <aside className="rightp" aria-label={say('desk.aside')}>
          {aside}
        </aside>
      )}
    </div>
  );
}

const RailLink = ({ to, label, count }: { to: string; label: string; count?: number }) => (
  <NavLink to={to} end>
    {label}
    {count !== undefined && <span>{count}</span>}
  </NavLink>
);
