import { usePageTitle } from '../app/page-title.js';
import { useSay } from '../ui/say.js';

/** Placeholder. */
export function Notifications() {
  const say = useSay();
  usePageTitle(say('ui.nav.account'));
  return (
    <div className="wrap state page">
      <h1>{say('ui.nav.account')}</h1>
    </div>
  );
}
