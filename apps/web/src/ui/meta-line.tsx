import { Fragment } from 'react';
import { tied } from './figures.js';

/** `A · B · C`, which breaks between its parts only. Empty parts fall away. */
export function MetaLine({ parts }: { parts: readonly (string | false | undefined)[] }) {
  const shown = parts.filter((part): part is string => Boolean(part));
  return (
    <p className="meta">
      {shown.map((part, at) => (
        <Fragment key={part}>
          {at > 0 && ' · '}
          <span className={part.length <= 16 ? 'nw' : undefined}>{tied(part)}</span>
        </Fragment>
      ))}
    </p>
  );
}
