import { sayDateTime } from '@duijie/messages';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { describeProblem } from '../../../lib/describe.js';
import { Button } from '../../../ui/button.js';
import { tied } from '../../../ui/figures.js';
import { FormAlert } from '../../../ui/form-alert.js';
import { useLocale, useSay } from '../../../ui/say.js';
import { TextField } from '../../../ui/text-field.js';
import { makeResetLink, type ResetLink } from '../../session/api/session.js';

/** For the brokers' administrator: a way back in for who forgot a password, to be handed over by whatever way the person is known by. */
export function ResetLinksPage() {
  const say = useSay();
  const [email, setEmail] = useState('');
  const [missing, setMissing] = useState(false);
  const make = useMutation({ mutationFn: makeResetLink, gcTime: 0 });
  return (
    <>
      <div className="hd">
        <h1>{say('desk.nav.resetLinks')}</h1>
        <p className="meta">{say('desk.reset.note')}</p>
      </div>
      <form
        className="narrow stack"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          setMissing(email.trim() === '');
          if (email.trim() === '') return document.getElementById('reset-email')?.focus();
          if (!make.isPending) make.mutate(email.trim());
        }}
      >
        {make.error && <FormAlert>{describeProblem(make.error, say)}</FormAlert>}
        <TextField
          id="reset-email"
          label={say('desk.reset.email')}
          hint={say('desk.reset.email.hint')}
          value={email}
          onChange={setEmail}
          error={missing ? say('problem.required') : undefined}
          input={{ type: 'email', autoComplete: 'off', spellCheck: false }}
        />
        <div className="end">
          <Button look="primary" type="submit" busy={make.isPending}>
            {say('desk.reset.make')}
          </Button>
        </div>
      </form>
      {make.data && <Made link={make.data} />}
    </>
  );
}

function Made({ link: { token, expiresAt, person } }: { link: ResetLink }) {
  const say = useSay();
  const locale = useLocale();
  const address = `${location.origin}/reset-password#${token}`;
  return (
    <section className="narrow stack" role="status" aria-label={say('desk.reset.made')}>
      <p>
        {say('desk.reset.for', { ...person })}{' '}
        {tied(say('desk.reset.until', { at: sayDateTime(locale, expiresAt) }))}
      </p>
      <TextField
        id="reset-link"
        label={say('desk.reset.made')}
        hint={say('desk.reset.once')}
        value={address}
        onChange={() => undefined}
        input={{ readOnly: true, onFocus: (event) => event.currentTarget.select() }}
      />
    </section>
  );
}
