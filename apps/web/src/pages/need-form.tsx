import { usePageTitle } from '../app/page-title.js';
import { useSay } from '../ui/say.js';

/** Placeholder. */
export function NeedForm() {
  const say = useSay();
  usePageTitle(say('ui.postNeed'));
  return (
    <div className="wrap state page">
      <h1>{say('ui.postNeed')}</h1>
    </div>
  );
}
