import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { describeProblem } from '../../../lib/describe.js';
import { fieldId, useFaults } from '../../../lib/faults.js';
import { Button } from '../../../ui/button.js';
import { ErrorSummary } from '../../../ui/error-summary.js';
import { FormAlert } from '../../../ui/form-alert.js';
import { useSay } from '../../../ui/say.js';
import { TextField } from '../../../ui/text-field.js';
import { signIn, type Session } from '../api/session.js';
import { changeReader } from '../hooks/use-session.js';

/** `to`: where the reader was going when asked to sign in; without it, where this reader's work lies. */
export function SignInForm({ to }: { to?: string }) {
  const say = useSay();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const { faults, attempt, show, leave } = useFaults();
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<string>();

  const send = async (): Promise<void> => {
    setRefusal(undefined);
    const missing = say('problem.required');
    const found = {
      ...(email.trim() === '' && {
        email: say('ui.labelled', { label: say('session.email'), text: missing }),
      }),
      ...(password === '' && {
        password: say('ui.labelled', { label: say('session.password'), text: missing }),
      }),
    };
    if (show(found)) return;
    setBusy(true);
    try {
      const session = await signIn(email.trim(), password);
      changeReader(queries, session);
      await navigate(to ?? ownPage(session), { replace: true });
    } catch (error) {
      setRefusal(describeProblem(error, say));
    } finally {
      setBusy(false);
    }
  };
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!busy) void send();
      }}
    >
      <ErrorSummary
        attempt={attempt}
        errors={Object.entries(faults).map(([path, message]) => ({ fieldId: fieldId(path), message }))}
      />
      <FormAlert>{refusal}</FormAlert>
      <TextField
        id={fieldId('email')}
        label={say('session.email')}
        value={email}
        onChange={setEmail}
        onLeave={() => leave('email', undefined)}
        error={faults['email'] && say('problem.required')}
        input={{ type: 'email', autoComplete: 'username', inputMode: 'email', spellCheck: false }}
      />
      <TextField
        id={fieldId('password')}
        label={say('session.password')}
        value={password}
        onChange={setPassword}
        onLeave={() => leave('password', undefined)}
        error={faults['password'] && say('problem.required')}
        input={{ type: 'password', autoComplete: 'current-password' }}
      />
      <div className="end">
        <Button look="primary" type="submit" busy={busy}>
          {say('session.signIn.action')}
        </Button>
        <span className="meta">
          {say('session.signIn.noAccount')} <Link to="/sign-up">{say('session.signIn.toSignUp')}</Link>
        </span>
      </div>
      <p className="meta">{say('session.signIn.forgot')}</p>
    </form>
  );
}

const ownPage = ({ isBroker, isVendor, isAuthority }: Session): string =>
  isBroker ? '/desk' : isVendor ? '/inbox' : isAuthority ? '/' : '/my/needs';
