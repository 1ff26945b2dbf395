import { sayDateTime } from '@duijie/messages';
import { ProgressStrip, type RunView } from '../../../ui/progress-strip.js';
import { useLocale, useSay } from '../../../ui/say.js';
import type { Progress } from '../api/types.js';

const STEPS = { queued: 'queued', retrieving: 'searching', scoring: 'scoring', done: 'done' } as const;

/** A run as the strip shows it. A run that broke off stands at the step that it did not finish; another attempt follows. */
export function asRun(progress: Progress, recommended: number, shownFrom: string | undefined): RunView {
  const { step, seconds } = progress;
  return {
    step: step === 'failed' ? (progress.candidates === undefined ? 'searching' : 'scoring') : STEPS[step],
    ...(step === 'failed' && { failed: 'retrying' as const }),
    queuedAt: progress.queuedAt,
    finishedAt: progress.completedAt,
    candidates: progress.candidates,
    passed: progress.passed,
    toVerify: progress.toVerify,
    recommended,
    tookMs: seconds === undefined ? undefined : seconds * 1000,
    shownFrom,
  };
}

/** How far matching has come. While it runs, what was found before stays below, with its time. */
export function RunStrip({
  progress,
  recommended,
  shownFrom,
  savedAt,
}: {
  progress: Progress;
  recommended: number;
  shownFrom?: string;
  savedAt?: string;
}) {
  const say = useSay();
  const locale = useLocale();
  return (
    <ProgressStrip
      run={asRun(progress, recommended, shownFrom)}
      note={
        progress.step === 'done' && savedAt
          ? say('recommend.saved', { at: sayDateTime(locale, savedAt) })
          : undefined
      }
    />
  );
}
