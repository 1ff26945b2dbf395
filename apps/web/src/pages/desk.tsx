import { usePageTitle } from '../app/page-title.js';
import { useSay } from '../ui/say.js';

/** Placeholder. */
export function Desk() {
  const say = useSay();
  usePageTitle(say('ui.nav.desk'));
  return (
    <div className="wrap state page">
      <h1>{say('ui.nav.desk')}</h1>
    </div>
  );
}
