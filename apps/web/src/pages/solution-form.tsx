import { usePageTitle } from '../app/page-title.js';
import { useSay } from '../ui/say.js';

/** Placeholder. */
export function SolutionForm() {
  const say = useSay();
  usePageTitle(say('ui.postSolution'));
  return (
    <div className="wrap state page">
      <h1>{say('ui.postSolution')}</h1>
    </div>
  );
}
