import type { FieldProblem } from '@duijie/domain';
import { useRef, useState } from 'react';
import { afterPress } from '../../../lib/after-press.js';
import { serverFaults, type Faults } from '../../../lib/faults.js';
import { useSayPhrase } from '../../../ui/say.js';

/** Not said on merely passing a field: only submitting asks for what is missing, and then it stays asked for. */
const MISSING: readonly string[] = ['problem.required', 'problem.too_few', 'problem.contact_unreachable'];

const under = (path: string, field: string): boolean => path === field || path.startsWith(`${field}.`);

export interface FormFaults {
  readonly all: Faults;
  /** Of a field, or of anything inside it. */
  readonly at: (field: string) => string | undefined;
  /** Raised with each refused submission: the summary then takes the focus. */
  readonly attempt: number;
  readonly leave: (field: string) => void;
  /** True when there is something to mend. */
  readonly submit: () => boolean;
  /** What the server found. True when it named fields. */
  readonly refused: (error: unknown) => boolean;
}

/** What the form shows as wrong: on leaving a field, on submitting, and what the server adds. Never while typing. */
export function useFormFaults(problemsNow: () => readonly FieldProblem[]): FormFaults {
  const sayPhrase = useSayPhrase();
  const [all, setAll] = useState<Faults>({});
  const [attempt, setAttempt] = useState(0);
  const shows = useRef(0);
  const show = (faults: Faults): boolean => {
    shows.current += 1;
    setAll(faults);
    if (Object.keys(faults).length === 0) return false;
    setAttempt((count) => count + 1);
    return true;
  };
  const said = (problems: readonly FieldProblem[]): Faults =>
    Object.fromEntries(problems.map(({ field, phrase }) => [field, sayPhrase(phrase)]));
  return {
    all,
    attempt,
    at: (field) => Object.entries(all).find(([path]) => under(path, field))?.[1],
    leave: (field) => {
      const now = problemsNow().filter(({ field: path }) => under(path, field));
      const before = shows.current;
      afterPress(() => {
        // What a submission has said since stands.
        if (shows.current !== before) return;
        setAll((former) => ({
          ...Object.fromEntries(Object.entries(former).filter(([path]) => !under(path, field))),
          ...said(now.filter(({ field: path, phrase }) => !MISSING.includes(phrase.key) || path in former)),
        }));
      });
    },
    submit: () => show(said(problemsNow())),
    refused: (error) => show(serverFaults(error, (path) => path.replace(/^content\./, ''))),
  };
}
