import { useEffect, useState } from 'react';
import { isOutdated } from '../lib/outdated.js';
import { Button } from '../ui/button.js';
import { useSay } from '../ui/say.js';

const PAUSE_MS = 5 * 60_000;
const ownScript = (): string | null | undefined =>
  document.querySelector('script[type="module"][src]')?.getAttribute('src');

/** Offers to reload once the platform serves a newer page: looked for when the page is looked at again, at most every five minutes. */
export function OutdatedHint() {
  const say = useSay();
  const [outdated, setOutdated] = useState(false);
  useEffect(() => {
    if (outdated) return;
    let last = Date.now();
    const look = (): void => {
      if (document.visibilityState !== 'visible' || Date.now() - last < PAUSE_MS) return;
      last = Date.now();
      void isOutdated(ownScript()).then((yes) => yes && setOutdated(true));
    };
    const timer = setInterval(look, PAUSE_MS);
    document.addEventListener('visibilitychange', look);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', look);
    };
  }, [outdated]);
  return (
    <div className="outdated" role="status">
      {outdated && (
        <p>
          {say('ui.outdated')}
          <Button size="sm" onClick={() => location.reload()}>
            {say('ui.outdated.reload')}
          </Button>
        </p>
      )}
    </div>
  );
}
