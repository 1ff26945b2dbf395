import { usePageTitle } from '../app/page-title.js';
import { useSay } from '../ui/say.js';

/** Placeholder. */
export function NeedPage() {
  const say = useSay();
  usePageTitle(say('ui.nav.needs'));
  return (
    <div className="wrap state page">
      <h1>{say('ui.nav.needs')}</h1>
    </div>
  );
}
