import type { ReactNode } from 'react';
import { OutcomeIcon } from './icons.js';
import { TONE, type Outcome } from './outcome.js';
import { useSay } from './say.js';

/** Shape, colour and word together. With `children` the word is followed by them; with `wordless` it is only heard. */
export function StateSign({
  outcome,
  mild = false,
  wordless = false,
  children,
}: {
  outcome: Outcome;
  mild?: boolean;
  wordless?: boolean;
  children?: ReactNode;
}) {
  const say = useSay();
  return (
    <span className={`st ${TONE[outcome]}${mild ? ' mild' : ''}`}>
      <OutcomeIcon outcome={outcome} mild={mild} size={14} />
      <small>
        <b className={wordless ? 'vh' : undefined}>{say(`ui.outcome.${outcome}`)}</b>
        {children}
      </small>
    </span>
  );
}
