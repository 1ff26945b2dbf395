import { sayTime } from '@duijie/messages';
import type { Side } from '@duijie/domain';
import type { ReactNode } from 'react';
import { fieldId } from '../../../lib/faults.js';
import { Button } from '../../../ui/button.js';
import { ErrorSummary } from '../../../ui/error-summary.js';
import { FormAlert } from '../../../ui/form-alert.js';
import { useLocale, useSay } from '../../../ui/say.js';
import type { Draft } from '../hooks/use-draft.js';
import type { FormFaults } from '../hooks/use-form-faults.js';
import type { Submission } from '../hooks/use-submission.js';
import { ConflictBox } from './conflict-box.js';
import { DraftStatusLine } from './draft-status.js';
import { PartsNav, type PartView } from './parts-nav.js';

export interface FormShellProps<S extends Side, F> {
  readonly title: string;
  readonly intro: string;
  readonly parts: readonly PartView[];
  readonly draft: Draft<S, F>;
  readonly faults: FormFaults;
  readonly submission: Submission;
  readonly readiness: { readonly score: number; readonly open: number };
  /** Name of a field, for the summary of faults and for conflicts. */
  readonly nameOf: (field: string) => string;
  readonly textOf: (content: Draft<S, F>['content'], field: string) => string;
  readonly panel: ReactNode;
  readonly children: ReactNode;
}

/** Three columns: where one is, the form, what comes of it. On phones a bar at the foot keeps the score and the way to publish. */
export function FormShell<S extends Side, F>({
  title,
  intro,
  parts,
  draft,
  faults,
  submission,
  readiness,
  nameOf,
  textOf,
  panel,
  children,
}: FormShellProps<S, F>) {
  const say = useSay();
  const locale = useLocale();
  const left = draft.problems('draft').length;
  return (
    <>
      <div className="wrap">
        <div className="ph">
          <h1>{title}</h1>
          <p>{draft.auto ? intro : say('form.live.intro')}</p>
        </div>
        <div className="three">
          <PartsNav parts={parts}>
            <DraftStatusLine status={draft.status} auto={draft.auto} left={left} />
          </PartsNav>
          <form
            className="form-body"
            noValidate
            onSubmit={(event) => {
              event.preventDefault();
              if (!submission.busy) void submission.submit();
            }}
          >
            {draft.restoredAt && (
              <p className="note restored">
                {say('form.restored', { time: sayTime(locale, draft.restoredAt) })}
                <button type="button" className="link" onClick={draft.dropRestored}>
                  {say('form.restored.drop')}
                </button>
              </p>
            )}
            {draft.theirs && (
              <ConflictBox
                mine={draft.content}
                theirs={draft.theirs.workingContent ?? draft.theirs.content}
                nameOf={nameOf}
                textOf={textOf}
                onResolve={draft.resolve}
              />
            )}
            <ErrorSummary
              attempt={faults.attempt}
              // Only once it was sent: on leaving a field its own message is enough, and nothing above it moves.
              errors={
                faults.attempt === 0
                  ? []
                  : Object.entries(faults.all).map(([path, message]) => ({
                      fieldId: fieldId(path),
                      message: say('ui.labelled', { label: nameOf(path), text: message }),
                    }))
              }
            />
            <FormAlert>{submission.refusal}</FormAlert>
            {children}
          </form>
          {panel}
        </div>
      </div>
      <div className="bar-m">
        <span>
          <b>{readiness.score}</b>{' '}
          <span className="meta">
            {readiness.open > 0 ? say('form.bar.open', { n: readiness.open }) : say('form.bar.full')}
          </span>
        </span>
        <Button
          look="primary"
          size="md"
          onClick={() => {
            const last = document.getElementById(parts.at(-1)?.id ?? '');
            last?.scrollIntoView({ block: 'center' });
            last?.querySelector<HTMLElement>('button[type=submit]')?.focus({ preventScroll: true });
          }}
        >
          {say('form.publish.go')}
        </Button>
      </div>
    </>
  );
}
