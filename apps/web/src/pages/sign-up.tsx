import { usePageTitle } from '../app/page-title.js';
import { SignUpForm } from '../features/account/components/sign-up-form.js';
import { SignedInAlready } from '../features/session/components/signed-in-already.js';
import { useMember } from '../features/session/hooks/use-session.js';
import { useSay } from '../ui/say.js';
import '../features/session/session.css';

export function SignUp() {
  const say = useSay();
  const member = useMember();
  usePageTitle(say('session.signUp.title'));
  return (
    <div className="wrap">
      <div className="entry wide">
        <header>
          <h1>{say('session.signUp.title')}</h1>
          <p>{say('session.signUp.intro')}</p>
        </header>
        {member ? <SignedInAlready member={member} /> : <SignUpForm />}
      </div>
    </div>
  );
}
