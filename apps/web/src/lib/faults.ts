import type { FieldProblem } from '@duijie/domain';
import { useCallback, useRef, useState } from 'react';
import { afterPress } from './after-press.js';
import { ApiProblem, type FieldFault } from './problem.js';

/** Message by field path, in the order in which the fields stand. */
export type Faults = Readonly<Record<string, string>>;

/** Id of the control of a field: the error summary and the readiness hints lead to it. */
export const fieldId = (path: string): string => `f-${path.replaceAll('.', '-')}`;

export const asFaults = (found: readonly FieldFault[]): Faults =>
  Object.fromEntries(found.map(({ field, message }) => [field, message]));

export const saidFaults = (
  found: readonly FieldProblem[],
  sayPhrase: (phrase: FieldProblem['phrase']) => string,
): Faults => asFaults(found.map(({ field, phrase }) => ({ field, message: sayPhrase(phrase) })));

/** What the server says of fields; `place` turns its path into the form's. */
export function serverFaults(error: unknown, place: (path: string) => string = (path) => path): Faults {
  if (!(error instanceof ApiProblem)) return {};
  const faults = asFaults(error.faults.map(({ field, message }) => ({ field: place(field), message })));
  if (Object.keys(faults).length === 0 && error.field && error.detail)
    return { [place(error.field)]: error.detail };
  return faults;
}

/** The faults a form shows. They appear on leaving a field and on submitting, never while typing. */
export function useFaults() {
  const [faults, setFaults] = useState<Faults>({});
  const [attempt, setAttempt] = useState(0);
  const shows = useRef(0);
  /** After submitting: `attempt` rises, so that the summary takes the focus. */
  const show = useCallback((found: Faults): boolean => {
    shows.current += 1;
    setFaults(found);
    if (Object.keys(found).length === 0) return false;
    setAttempt((count) => count + 1);
    return true;
  }, []);
  /** After leaving a field: what is wrong with it now, or nothing. */
  const leave = useCallback((path: string, message: string | undefined): void => {
    const before = shows.current;
    afterPress(() => {
      // What a submission has said since stands.
      if (shows.current !== before) return;
      setFaults(({ [path]: _former, ...others }) =>
        message === undefined ? others : { ...others, [path]: message },
      );
    });
  }, []);
  return { faults, attempt, show, leave };
}
