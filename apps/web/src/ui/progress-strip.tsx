import { sayTime } from '@duijie/messages';
import type { CSSProperties } from 'react';
import { NowIcon, OutcomeIcon, TodoIcon } from './icons.js';
import { useLocale, useSay, type Say } from './say.js';

export const RUN_STEPS = ['queued', 'searching', 'scoring', 'done'] as const;
export type RunStep = (typeof RUN_STEPS)[number];

/** A match under way or finished, as far as it is known; events only move it, the figures are fetched. */
export interface RunView {
  readonly step: RunStep;
  /** Set when `step` could not be done: it is tried again by itself, or a person must look. */
  readonly failed?: 'retrying' | 'stopped';
  /** ISO instants. */
  readonly queuedAt?: string;
  readonly finishedAt?: string;
  readonly candidates?: number;
  readonly scored?: number;
  readonly passed?: number;
  readonly toVerify?: number;
  readonly recommended?: number;
  readonly tookMs?: number;
  /** When the recommendations still shown below were made. */
  readonly shownFrom?: string;
}

/** 已入队 → 检索 → 评分 → 完成 with what each step found. Speaks at step changes only. */
export function ProgressStrip({ run, note }: { run: RunView; note?: string }) {
  const say = useSay();
  const locale = useLocale();
  const now = RUN_STEPS.indexOf(run.step);
  const finished = run.step === 'done' && !run.failed;
  const left =
    note ??
    (finished
      ? undefined
      : run.shownFrom
        ? say('ui.run.keeps', { time: sayTime(locale, run.shownFrom) })
        : say('ui.run.first'));
  return (
    <section className="run" aria-label={say('ui.run')} aria-busy={!finished && !run.failed}>
      <p className="h2row">
        <span className="meta">{left}</span>
        {finished && run.finishedAt && (
          <span className="meta">
            {run.tookMs === undefined
              ? say('ui.run.finishedAt', { time: sayTime(locale, run.finishedAt) })
              : say('ui.run.finished', {
                  time: sayTime(locale, run.finishedAt),
                  seconds: (run.tookMs / 1000).toFixed(1),
                })}
          </span>
        )}
      </p>
      <span className="vh" role="status">
        {run.failed
          ? say('ui.run.said.failed')
          : run.step === 'done'
            ? say('ui.run.said.done', { n: run.recommended ?? 0 })
            : say(`ui.run.said.${run.step}`)}
      </span>
      <ol className="steps">
        {RUN_STEPS.map((step, at) => {
          const broke = at === now && run.failed !== undefined;
          const state = broke
            ? 'bad'
            : at < now || (at === now && finished)
              ? 'ok'
              : at === now
                ? 'now'
                : 'todo';
          return (
            <li
              key={step}
              className={state}
              style={state === 'now' ? partOf(run) : undefined}
              aria-current={state === 'now' ? 'step' : undefined}
            >
              {state === 'ok' ? (
                <OutcomeIcon outcome="pass" size={18} />
              ) : state === 'bad' ? (
                <OutcomeIcon outcome="broken" size={18} />
              ) : state === 'now' ? (
                <NowIcon size={18} />
              ) : (
                <TodoIcon size={18} />
              )}
              <b>{say(`ui.run.${step}`)}</b>
              <small>
                {broke && run.failed
                  ? say(`ui.run.${run.failed}`)
                  : found(say, run, step, at <= now, (iso) => sayTime(locale, iso, true))}
              </small>
            </li>
          );
        })}
      </ol>
    </section>
  );
}

const partOf = ({ step, scored, candidates }: RunView): CSSProperties =>
  ({
    '--part':
      step === 'scoring' && scored !== undefined && candidates
        ? `${Math.round((scored / candidates) * 100)}%`
        : '50%',
  }) as CSSProperties;

function found(
  say: Say,
  run: RunView,
  step: RunStep,
  reached: boolean,
  time: (iso: string) => string,
): string {
  if (!reached) return step === 'done' && run.step === 'scoring' && !run.failed ? say('ui.run.soon') : '';
  if (step === 'queued') return run.queuedAt ? time(run.queuedAt) : '';
  if (step === 'searching')
    return run.candidates === undefined ? '' : say('ui.run.candidates', { n: run.candidates });
  if (step === 'done')
    return run.recommended === undefined ? '' : say('ui.run.recommended', { n: run.recommended });
  if (run.passed !== undefined)
    return say('ui.run.passed', { passed: run.passed, toVerify: run.toVerify ?? 0 });
  return run.scored === undefined || run.candidates === undefined
    ? ''
    : say('ui.run.scored', { scored: run.scored, total: run.candidates });
}
