import { usePageTitle } from '../app/page-title.js';
import { useSay } from '../ui/say.js';

/** Placeholder. */
export function My() {
  const say = useSay();
  usePageTitle(say('ui.nav.mine.needs'));
  return (
    <div className="wrap state page">
      <h1>{say('ui.nav.mine.needs')}</h1>
    </div>
  );
}
