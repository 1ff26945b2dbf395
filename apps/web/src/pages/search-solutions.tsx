import { usePageTitle } from '../app/page-title.js';
import { useSay } from '../ui/say.js';

/** Placeholder. */
export function SearchSolutions() {
  const say = useSay();
  usePageTitle(say('ui.nav.solutions'));
  return (
    <div className="wrap state page">
      <h1>{say('ui.nav.solutions')}</h1>
    </div>
  );
}
