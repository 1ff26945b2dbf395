import type { ReactNode } from 'react';
import { useSay } from '../../../ui/say.js';
import { Redacted } from '../../../ui/visibility-toggle.js';
import { LockIcon } from '../../../ui/icons.js';

/** What a need keeps back: a lock and the word for others; the content with a lock beside it for its own unit and brokers. */
export function Kept({
  confidential,
  inside,
  short = false,
  children,
}: {
  confidential: boolean;
  /** The reader belongs to the unit or is a broker. */
  inside: boolean;
  /** In a line of facts: no explanation. */
  short?: boolean;
  children: ReactNode;
}) {
  const say = useSay();
  if (!confidential) return children;
  if (!inside)
    return (
      <div className="locked">
        <Redacted />
        {!short && <p className="meta">{say('posting.locked.note')}</p>}
      </div>
    );
  return (
    <div className="locked">
      {children}
      <span className="vis secret">
        <LockIcon size={14} />
        {say(short ? 'ui.confidential' : 'posting.locked.yours')}
      </span>
    </div>
  );
}
