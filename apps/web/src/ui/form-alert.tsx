import { useEffect, useRef, type ReactNode } from 'react';
import { OutcomeIcon } from './icons.js';

/** Why a form could not be sent, where no single field is to blame. Takes the focus each time `attempt` rises. */
export function FormAlert({ attempt, children }: { attempt: number; children: ReactNode }) {
  const box = useRef<HTMLDivElement>(null);
  const shown = Boolean(children);
  useEffect(() => {
    if (attempt > 0 && shown) box.current?.focus();
  }, [attempt, shown]);
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
