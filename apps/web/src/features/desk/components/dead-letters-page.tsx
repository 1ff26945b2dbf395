import { sayDateTime } from '@duijie/messages';
import { useQuery } from '@tanstack/react-query';
import { describeProblem } from '../../../lib/describe.js';
import { keys } from '../../../lib/query.js';
import { Button } from '../../../ui/button.js';
import { tied } from '../../../ui/figures.js';
import { FormAlert } from '../../../ui/form-alert.js';
import { useLocale, useSay } from '../../../ui/say.js';
import { EmptyState } from '../../../ui/states.js';
import { Fetched } from '../../recommendation/components/fetched.js';
import { fetchDeadJobs, type DeadJob } from '../api/desk.js';
import { useRetryDeadJob } from '../hooks/use-desk.js';
import { RematchPanel } from './rematch-panel.js';

/** Jobs that were given up, for the brokers' administrator, who may have them tried again. */
export function DeadLettersPage() {
  const say = useSay();
  const locale = useLocale();
  const found = useQuery({ queryKey: keys.deadJobs, queryFn: fetchDeadJobs });
  const retry = useRetryDeadJob();
  return (
    <>
      <div className="hd">
        <h1>{say('desk.nav.deadLetters')}</h1>
        <p className="meta">{say('desk.dead.note')}</p>
      </div>
      {retry.error && <FormAlert>{describeProblem(retry.error, say)}</FormAlert>}
      <Fetched query={found} what={say('desk.nav.deadLetters')}>
        {(jobs) =>
          jobs.length === 0 ? (
            <EmptyState title={say('desk.dead.none')}>{say('desk.dead.none.text')}</EmptyState>
          ) : (
            <table className="work book">
              <thead>
                <tr>
                  <th scope="col">{say('desk.dead.since')}</th>
                  <th scope="col">{say('desk.dead.what')}</th>
                  <th scope="col">{say('desk.dead.error')}</th>
                  <th scope="col">
                    <span className="vh">{say('desk.work.action')}</span>
                  </th>
                </tr>
              </thead>
              <tbody>
                {jobs.map((job) => (
                  <tr key={job.id}>
                    <td>{tied(sayDateTime(locale, job.deadAt))}</td>
                    <td className="sj">{say(`desk.dead.${stepOf(job)}`)}</td>
                    <td className="sub">
                      {say('desk.dead.attempts', { error: job.error, n: job.attempts })}
                    </td>
                    <td>
                      <Button
                        size="sm"
                        busy={retry.isPending && retry.variables === job.id}
                        onClick={() => retry.mutate(job.id)}
                      >
                        {say('desk.dead.retry')}
                      </Button>
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          )
        }
      </Fetched>
      <RematchPanel />
    </>
  );
}

/** What could not be done, in a broker's words. */
function stepOf({ event }: DeadJob) {
  switch (event['kind']) {
    case 'PostingChanged':
    case 'OrganizationChanged':
    case 'ProjectionDue':
      return 'index';
    case 'PostingIndexed':
      return 'match';
    case 'RematchDue':
      return 'rematch';
    default:
      return 'notify';
  }
}
