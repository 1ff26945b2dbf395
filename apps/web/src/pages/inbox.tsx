import { usePageTitle } from '../app/page-title.js';
import { useSay } from '../ui/say.js';

/** Placeholder. */
export function Inbox() {
  const say = useSay();
  usePageTitle(say('ui.nav.inbox'));
  return (
    <div className="wrap state page">
      <h1>{say('ui.nav.inbox')}</h1>
    </div>
  );
}
