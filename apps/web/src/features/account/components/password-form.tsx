import { PASSWORD, textLength } from '@duijie/domain';
import { useState } from 'react';
import { changePassword } from '../../session/api/session.js';
import { describeProblem } from '../../../lib/describe.js';
import { fieldId, serverFaults, useFaults, type Faults } from '../../../lib/faults.js';
import { Button } from '../../../ui/button.js';
import { ErrorSummary } from '../../../ui/error-summary.js';
import { FormAlert } from '../../../ui/form-alert.js';
import { useSay } from '../../../ui/say.js';
import { TextField } from '../../../ui/text-field.js';

export function PasswordForm({ email }: { email: string }) {
  const say = useSay();
  const { faults, attempt, show, leave } = useFaults();
  const [current, setCurrent] = useState('');
  const [next, setNext] = useState('');
  const [busy, setBusy] = useState(false);
  const [changed, setChanged] = useState(false);
  const [refusal, setRefusal] = useState<string>();

  const faultsNow = (): Faults => ({
    ...(current === '' && { current: say('problem.required') }),
    ...(textLength(next) < PASSWORD.min
      ? { next: next === '' ? say('problem.required') : say('problem.too_short', { min: PASSWORD.min }) }
      : textLength(next) > PASSWORD.max && { next: say('problem.too_long', { max: PASSWORD.max }) }),
  });
  const send = async (): Promise<void> => {
    setChanged(false);
    setRefusal(undefined);
    if (show(faultsNow())) return;
    setBusy(true);
    try {
      await changePassword(current, next);
      setCurrent('');
      setNext('');
      setChanged(true);
    } catch (error) {
      if (show(serverFaults(error))) return;
      setRefusal(describeProblem(error, say));
    } finally {
      setBusy(false);
    }
  };
  return (
    <form
      className="stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!busy) void send();
      }}
    >
      <ErrorSummary
        attempt={attempt}
        errors={Object.entries(faults).map(([path, message]) => ({
          fieldId: fieldId(path),
          message: say('ui.labelled', {
            label: say(path === 'current' ? 'session.password.current' : 'session.password.next'),
            text: message,
          }),
        }))}
      />
      <FormAlert>{refusal}</FormAlert>
      {/* Lets the browser's keeper of passwords know whose it is. */}
      <input type="hidden" autoComplete="username" value={email} readOnly />
      <TextField
        id={fieldId('current')}
        label={say('session.password.current')}
        value={current}
        onChange={setCurrent}
        error={faults['current']}
        onLeave={() => faults['current'] && leave('current', faultsNow()['current'])}
        input={{ type: 'password', autoComplete: 'current-password' }}
      />
      <TextField
        id={fieldId('next')}
        label={say('session.password.next')}
        hint={say('session.password.hint', { min: PASSWORD.min })}
        value={next}
        onChange={setNext}
        error={faults['next']}
        onLeave={() => next !== '' && leave('next', faultsNow()['next'])}
        input={{ type: 'password', autoComplete: 'new-password' }}
      />
      <div className="end">
        <Button type="submit" busy={busy}>
          {say('session.password.action')}
        </Button>
        <span className="said" role="status">
          {changed && say('session.password.changed')}
        </span>
      </div>
    </form>
  );
}
