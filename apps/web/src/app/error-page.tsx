import { isRouteErrorResponse, useRouteError } from 'react-router';
import { ErrorState, NotFound } from '../ui/states.js';
import { Button } from '../ui/button.js';
import { useSay } from '../ui/say.js';
import { shortCode } from './short-code.js';

/** What a page becomes when it cannot be drawn or its code cannot be fetched. The frame stays. */
export function ErrorPage() {
  const say = useSay();
  const error = useRouteError();
  if (isRouteErrorResponse(error) && error.status === 404) return <NotFound />;
  if (isStale(error)) {
    return (
      <div className="state page wrap" role="alert">
        <h1>{say('ui.error.stale')}</h1>
        <Button size="md" onClick={() => location.reload()}>
          {say('ui.error.reload')}
        </Button>
      </div>
    );
  }
  return (
    <ErrorState page title={say('ui.error.page')} onRetry={() => location.reload()} code={shortCode(error)} />
  );
}

/** After a deployment the old page asks for chunks that are gone. */
const isStale = (error: unknown): boolean =>
  error instanceof Error &&
  /dynamically imported module|importing a module script|module script failed/i.test(error.message);
