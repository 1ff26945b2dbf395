import { useLocation } from 'react-router';
import { usePageTitle } from '../app/page-title.js';
import { ResetPasswordForm } from '../features/session/components/reset-password-form.js';
import { useSay } from '../ui/say.js';
import '../features/session/session.css';

/** The token stands behind the #: so it is in no server's log and in no referrer. */
export function ResetPassword() {
  const say = useSay();
  const token = useLocation().hash.slice(1);
  usePageTitle(say('session.reset.title'));
  return (
    <div className="wrap">
      <div className="entry">
        <header>
          <h1>{say('session.reset.title')}</h1>
          <p>{say(token === '' ? 'session.reset.noToken' : 'session.reset.intro')}</p>
        </header>
        {token !== '' && <ResetPasswordForm token={token} />}
      </div>
    </div>
  );
}
