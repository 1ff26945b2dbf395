import { sayDateTime } from '@duijie/messages';
import { describeProblem } from '../../../lib/describe.js';
import { Button } from '../../../ui/button.js';
import { FormAlert } from '../../../ui/form-alert.js';
import { useLocale, useSay } from '../../../ui/say.js';
import { useBeginRematch, useRematch } from '../hooks/use-rematch.js';

const SECONDS_A_MINUTE = 60;

/** How far the newest full re-match came, for the brokers' administrator, who may begin another. */
export function RematchPanel() {
  const say = useSay();
  const locale = useLocale();
  const { data } = useRematch();
  const begin = useBeginRematch();
  const run = data?.newest;
  const isRunning = run?.state === 'running';
  const left = run?.secondsLeft;
  return (
    <section className="rematch" aria-labelledby="rematch">
      <h2 id="rematch">{say('desk.rematch')}</h2>
      <p className="meta">{say('desk.rematch.note')}</p>
      {run && isRunning && (
        <>
          <progress max={Math.max(1, run.total)} value={run.done} aria-labelledby="rematch" />
          <p>
            {say('desk.rematch.running', { done: run.done, total: run.total })}
            {left !== undefined &&
              (left < SECONDS_A_MINUTE
                ? say('desk.rematch.seconds', { n: Math.max(1, Math.ceil(left)) })
                : say('desk.rematch.minutes', { n: Math.ceil(left / SECONDS_A_MINUTE) }))}
          </p>
        </>
      )}
      {run?.finishedAt && (
        <p>
          {say('desk.rematch.done', {
            at: sayDateTime(locale, run.finishedAt),
            total: run.total,
            written: run.written,
          })}
        </p>
      )}
      {begin.error && <FormAlert>{describeProblem(begin.error, say)}</FormAlert>}
      <Button size="sm" busy={begin.isPending} disabled={isRunning} onClick={() => begin.mutate()}>
        {say('desk.rematch.begin')}
      </Button>
    </section>
  );
}
