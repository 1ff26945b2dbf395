import { PASSWORD, textLength } from '@duijie/domain';
import { useState } from 'react';
import { Link } from 'react-router';
import { describeProblem } from '../../../lib/describe.js';
import { fieldId, serverFaults, useFaults, type Faults } from '../../../lib/faults.js';
import { Button } from '../../../ui/button.js';
import { FormAlert } from '../../../ui/form-alert.js';
import { useSay } from '../../../ui/say.js';
import { TextField } from '../../../ui/text-field.js';
import { resetPassword } from '../api/session.js';

/** A new password for whoever holds the link; it is good once. */
export function ResetPasswordForm({ token }: { token: string }) {
  const say = useSay();
  const { faults, show, leave } = useFaults();
  const [next, setNext] = useState('');
  const [shown, setShown] = useState(false);
  const [busy, setBusy] = useState(false);
  const [done, setDone] = useState(false);
  const [refusal, setRefusal] = useState<string>();

  const faultsNow = (): Faults => {
    if (next === '') return { next: say('problem.required') };
    if (textLength(next) < PASSWORD.min) return { next: say('problem.too_short', { min: PASSWORD.min }) };
    return textLength(next) > PASSWORD.max ? { next: say('problem.too_long', { max: PASSWORD.max }) } : {};
  };
  const send = async (): Promise<void> => {
    setRefusal(undefined);
    if (show(faultsNow())) return document.getElementById(fieldId('next'))?.focus();
    setBusy(true);
    try {
      await resetPassword(token, next);
      setDone(true);
    } catch (error) {
      if (show(serverFaults(error))) return;
      setRefusal(describeProblem(error, say));
    } finally {
      setBusy(false);
    }
  };
  if (done)
    return (
      <p role="status">
        {say('session.reset.done')} <Link to="/sign-in">{say('session.signIn.action')}</Link>
      </p>
    );
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!busy) void send();
      }}
    >
      <FormAlert>{refusal}</FormAlert>
      <TextField
        id={fieldId('next')}
        label={say('session.password.next')}
        hint={say('session.password.hint', { min: PASSWORD.min })}
        value={next}
        onChange={setNext}
        error={faults['next']}
        onLeave={() => next !== '' && leave('next', faultsNow()['next'])}
        input={{ type: shown ? 'text' : 'password', autoComplete: 'new-password' }}
        after={
          <label className="show-password">
            <input type="checkbox" checked={shown} onChange={(event) => setShown(event.target.checked)} />{' '}
            {say('session.password.show')}
          </label>
        }
      />
      <div className="end">
        <Button look="primary" type="submit" busy={busy}>
          {say('session.reset.action')}
        </Button>
      </div>
    </form>
  );
}
