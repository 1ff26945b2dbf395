import { useEffect, useRef, type ReactNode } from 'react';
import { OutcomeIcon } from './icons.js';

/** Why a form could not be sent, where no single field is to blame. Takes the focus when it appears: clear it before each try. */
export function FormAlert({ children }: { children: ReactNode }) {
  const box = useRef<HTMLDivElement>(null);
  const shown = Boolean(children);
  useEffect(() => {
    if (shown) box.current?.focus();
  }, [shown]);
  if (!shown) return null;
  return (
    <div className="errs" role="alert" tabIndex={-1} ref={box}>
      <p className="err">
        <OutcomeIcon outcome="broken" size={14} />
        <span>{children}</span>
      </p>
    </div>
  );
}
