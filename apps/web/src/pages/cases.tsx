import { usePageTitle } from '../app/page-title.js';
import { useSay } from '../ui/say.js';

/** Placeholder. */
export function Cases() {
  const say = useSay();
  usePageTitle(say('ui.nav.cases'));
  return (
    <div className="wrap state page">
      <h1>{say('ui.nav.cases')}</h1>
    </div>
  );
}
