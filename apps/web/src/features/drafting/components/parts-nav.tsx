import { useEffect, useState, type ReactNode } from 'react';
import { NowIcon, OutcomeIcon, TodoIcon } from '../../../ui/icons.js';
import { useSay } from '../../../ui/say.js';

export interface PartView {
  readonly id: string;
  readonly title: string;
  readonly done: boolean;
}

/** Which part is being read: the last one whose head has passed the upper third of the window. */
function usePartInSight(ids: readonly string[]): string {
  const [current, setCurrent] = useState(ids[0] ?? '');
  const joined = ids.join(' ');
  useEffect(() => {
    const look = (): void => {
      const line = window.innerHeight / 3;
      const passed = joined
        .split(' ')
        .filter((id) => (document.getElementById(id)?.getBoundingClientRect().top ?? Infinity) <= line);
      setCurrent(passed.at(-1) ?? joined.split(' ')[0] ?? '');
    };
    look();
    window.addEventListener('scroll', look, { passive: true });
    return () => window.removeEventListener('scroll', look);
  }, [joined]);
  return current;
}

/** The parts of a long form: done, here, ahead. A counted bar where there is no room for words. */
export function PartsNav({ parts, children }: { parts: readonly PartView[]; children: ReactNode }) {
  const say = useSay();
  const current = usePartInSight(parts.map(({ id }) => id));
  const at = Math.max(
    0,
    parts.findIndex(({ id }) => id === current),
  );
  return (
    <nav className="toc" aria-label={say('form.parts')}>
      <p className="counted">
        {say('form.part.counted', { n: at + 1, total: parts.length })}
        <b>{parts[at]?.title}</b>
      </p>
      <ul>
        {parts.map((part) => (
          <li key={part.id}>
            <a
              href={`#${part.id}`}
              className={part.done ? 'ok' : undefined}
              aria-current={part.id === current ? 'step' : undefined}
              onClick={(event) => {
                event.preventDefault();
                const section = document.getElementById(part.id);
                section?.scrollIntoView({ block: 'start' });
                section
                  ?.querySelector<HTMLElement>('input, select, textarea, button')
                  ?.focus({ preventScroll: true });
              }}
            >
              {part.id === current ? (
                <NowIcon size={16} />
              ) : part.done ? (
                <OutcomeIcon outcome="pass" size={16} />
              ) : (
                <TodoIcon size={16} />
              )}
              <span>{part.title}</span>
            </a>
          </li>
        ))}
      </ul>
      <div className="under">{children}</div>
    </nav>
  );
}
