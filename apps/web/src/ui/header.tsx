import type { MessageKey } from '@duijie/messages';
import { useEffect, useId, useRef, useState, type ReactNode } from 'react';
import { Link, NavLink, useLocation } from 'react-router';
import { Mark, MenuIcon } from './icons.js';
import { OwnMenu } from './own-menu.js';
import { useSay } from './say.js';

export interface NavItem {
  readonly to: string;
  readonly label: MessageKey;
}

export interface HeaderProps {
  readonly nav: readonly NavItem[];
  /** The reader's own pages: all in the phone's menu; of a signed-in reader's the first in the bar too. */
  readonly own?: readonly NavItem[];
  /** Unit or person as which the reader is signed in. */
  readonly signedInAs?: string;
  /** Beside the name: sign in and 发布需求 for guests, sign out for members. */
  readonly actions?: ReactNode;
  /** In the bar on a desk, in the menu on phones: sign out, switches. */
  readonly tools?: ReactNode;
  readonly desk?: boolean;
}

export function Header({ nav, own = [], signedInAs, actions, tools, desk = false }: HeaderProps) {
  const say = useSay();
  const id = useId();
  const { pathname } = useLocation();
  const opener = useRef<HTMLButtonElement>(null);
  const [openAt, setOpenAt] = useState<string>();
  // Open for this address only: following a link closes it.
  const open = openAt === pathname;
  useEffect(() => {
    if (!open) return;
    const close = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape') return;
      setOpenAt(undefined);
      opener.current?.focus();
    };
    document.addEventListener('keydown', close);
    return () => document.removeEventListener('keydown', close);
  }, [open]);
  const mine = signedInAs ? own[0] : undefined;
  return (
    <header className={`top${desk ? ' desk' : ''}${open ? ' open' : ''}${signedInAs ? ' member' : ''}`}>
      <div className="wrap">
        <Link className="brand" to="/">
          <Mark />
          {say('ui.product')}
          <small>{say('ui.product.full')}</small>
        </Link>
        <nav className="nav" id={id} aria-label={say('ui.nav.main')}>
          {nav.map((item) => (
            // Writing one's own posting is not looking for others'.
            <NavLink key={item.to} to={item.to} end={/\/(new|edit)$/.test(pathname)}>
              {say(item.label)}
            </NavLink>
          ))}
          <div className="sheet">
            {own.map((item) => (
              <NavLink key={item.to} to={item.to} end>
                {say(item.label)}
              </NavLink>
            ))}
            {signedInAs && <span className="meta">{signedInAs}</span>}
            {tools && <div className="tools">{tools}</div>}
          </div>
        </nav>
        <div className="me">
          {mine && (
            <Link className="hide" to={mine.to}>
              {say(mine.label)}
            </Link>
          )}
          {signedInAs && <OwnMenu name={signedInAs} items={own} />}
          {actions}
          {tools && <div className="tools hide">{tools}</div>}
          <button
            ref={opener}
            type="button"
            className="btn quiet md menu"
            aria-label={say(open ? 'ui.nav.close' : 'ui.nav.open')}
            aria-expanded={open}
            aria-controls={id}
            onClick={() => setOpenAt(open ? undefined : pathname)}
          >
            <MenuIcon />
          </button>
        </div>
      </div>
    </header>
  );
}

/** First in the page; leads past the header. */
export function SkipLink() {
  const say = useSay();
  return (
    <a
      className="skip"
      href="#main"
      onClick={(event) => {
        event.preventDefault();
        document.getElementById('main')?.focus();
      }}
    >
      {say('ui.skip')}
    </a>
  );
}

export function DemoBanner() {
  const say = useSay();
  return (
    <div className="demo" role="region" aria-label={say('ui.demo.region')}>
      <b>{say('ui.demo')}</b>
      {say('ui.demo.text')}
    </div>
  );
}
