import { useEffect, useRef } from 'react';
import { focusField } from './readiness.js';
import { useSay } from './say.js';

export interface FieldErrorView {
  readonly fieldId: string;
  readonly message: string;
}

/** As the fields stand on the page, whatever order the rules found their faults in. */
function inPageOrder(errors: readonly FieldErrorView[]): readonly FieldErrorView[] {
  if (typeof document === 'undefined') return errors;
  const placed = errors.map((error) => ({ error, field: document.getElementById(error.fieldId) }));
  return placed
    .sort((a, b) => {
      if (!a.field || !b.field) return Number(!a.field) - Number(!b.field);
      return a.field.compareDocumentPosition(b.field) & Node.DOCUMENT_POSITION_PRECEDING ? 1 : -1;
    })
    .map(({ error }) => error);
}

/** Stands above the form. Raise `attempt` with each submit: the summary then takes the focus, and links to each field. */
export function ErrorSummary({ errors, attempt }: { errors: readonly FieldErrorView[]; attempt: number }) {
  const say = useSay();
  const box = useRef<HTMLDivElement>(null);
  const any = errors.length > 0;
  useEffect(() => {
    if (attempt > 0 && any) box.current?.focus();
  }, [attempt, any]);
  if (!any) return null;
  return (
    <div className="errs" role="alert" tabIndex={-1} ref={box}>
      <h2>{say('ui.errors', { n: errors.length })}</h2>
      <ul>
        {inPageOrder(errors).map((error) => (
          <li key={error.fieldId + error.message}>
            <a href={`#${error.fieldId}`} onClick={(event) => focusField(event, error.fieldId)}>
              {error.message}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}
