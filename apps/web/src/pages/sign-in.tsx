import { useSearchParams } from 'react-router';
import { usePageTitle } from '../app/page-title.js';
import { SignedInAlready } from '../features/session/components/signed-in-already.js';
import { SignInForm } from '../features/session/components/sign-in-form.js';
import { useMember } from '../features/session/hooks/use-session.js';
import { safeTarget } from '../lib/safe-target.js';
import { useSay } from '../ui/say.js';
import '../features/session/session.css';

export function SignIn() {
  const say = useSay();
  const member = useMember();
  const [query] = useSearchParams();
  const to = query.get('to');
  usePageTitle(say('session.signIn.title'));
  return (
    <div className="wrap">
      <div className="entry">
        <header>
          <h1>{say('session.signIn.title')}</h1>
          <p>{say(to ? 'session.signIn.first' : 'session.signIn.intro')}</p>
        </header>
        {member ? (
          <SignedInAlready member={member} />
        ) : (
          <SignInForm to={to === null ? undefined : safeTarget(to)} />
        )}
      </div>
    </div>
  );
}
