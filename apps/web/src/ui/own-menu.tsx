import { useEffect, useId, useRef, useState } from 'react';
import { NavLink, useLocation } from 'react-router';
import { useSay } from './say.js';
import type { NavItem } from './header.js';

/** As whom one is signed in; opens the list of one's own pages. On phones the menu has them. */
export function OwnMenu({ name, items }: { name: string; items: readonly NavItem[] }) {
  const say = useSay();
  const id = useId();
  const { pathname } = useLocation();
  const box = useRef<HTMLDivElement>(null);
  const opener = useRef<HTMLButtonElement>(null);
  const [openAt, setOpenAt] = useState<string>();
  // Open for this address only: following a link closes it.
  const open = openAt === pathname;
  useEffect(() => {
    if (!open) return;
    const close = (event: Event): void => {
      const escaped = event instanceof KeyboardEvent && event.key === 'Escape';
      const left = !(event instanceof KeyboardEvent) && !box.current?.contains(event.target as Node);
      if (!escaped && !left) return;
      setOpenAt(undefined);
      if (escaped) opener.current?.focus();
    };
    const kinds = ['keydown', 'pointerdown', 'focusin'] as const;
    kinds.forEach((kind) => document.addEventListener(kind, close));
    return () => kinds.forEach((kind) => document.removeEventListener(kind, close));
  }, [open]);
  return (
    <div className="own-menu hide" ref={box}>
      <button
        ref={opener}
        type="button"
        className="tag"
        title={name}
        aria-label={say('ui.nav.own', { name })}
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpenAt(open ? undefined : pathname)}
      >
        <span>{name}</span>
        <svg width="10" height="10" viewBox="0 0 10 10" aria-hidden="true">
          <path
            d="M1.5 3.2L5 6.8l3.5-3.6"
            fill="none"
            stroke="currentColor"
            strokeWidth="1.4"
            strokeLinecap="round"
          />
        </svg>
      </button>
      <ul id={id} hidden={!open}>
        {items.map((item) => (
          <li key={item.to}>
            <NavLink to={item.to} end>
              {say(item.label)}
            </NavLink>
          </li>
        ))}
      </ul>
    </div>
  );
}
