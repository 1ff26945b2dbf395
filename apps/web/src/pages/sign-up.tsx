import { usePageTitle } from '../app/page-title.js';
import { useSay } from '../ui/say.js';

/** Placeholder. */
export function SignUp() {
  const say = useSay();
  usePageTitle(say('ui.signUp'));
  return (
    <div className="wrap state page">
      <h1>{say('ui.signUp')}</h1>
    </div>
  );
}
