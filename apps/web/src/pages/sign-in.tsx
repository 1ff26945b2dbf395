import { usePageTitle } from '../app/page-title.js';
import { useSay } from '../ui/say.js';

/** Placeholder. */
export function SignIn() {
  const say = useSay();
  usePageTitle(say('ui.signIn'));
  return (
    <div className="wrap state page">
      <h1>{say('ui.signIn')}</h1>
    </div>
  );
}
