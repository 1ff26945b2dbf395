import { PASSWORD } from '@duijie/domain';
import { useState } from 'react';
import { fieldId, type Faults } from '../../../lib/faults.js';
import { useSay } from '../../../ui/say.js';
import { TextField } from '../../../ui/text-field.js';

export interface PersonDraft {
  readonly name: string;
  readonly email: string;
  readonly phone: string;
  readonly password: string;
}

export function PersonFields({
  person,
  onChange,
  faults,
  onLeave,
}: {
  person: PersonDraft;
  onChange: (person: PersonDraft) => void;
  faults: Faults;
  onLeave: (path: string) => void;
}) {
  const say = useSay();
  const [shown, setShown] = useState(false);
  const field = (key: keyof PersonDraft) => ({
    id: fieldId(`person.${key}`),
    error: faults[`person.${key}`],
    value: person[key],
    onChange: (value: string) => onChange({ ...person, [key]: value }),
    onLeave: () => onLeave(`person.${key}`),
  });
  return (
    <div className="stack">
      <TextField {...field('name')} label={say('session.name')} input={{ autoComplete: 'name' }} />
      <TextField
        {...field('email')}
        label={say('session.email')}
        hint={say('session.email.hint')}
        input={{ type: 'email', autoComplete: 'username', spellCheck: false }}
      />
      <TextField
        {...field('phone')}
        label={say('session.phone')}
        optional
        input={{ type: 'tel', autoComplete: 'tel' }}
      />
      <TextField
        {...field('password')}
        label={say('session.password')}
        hint={say('session.password.hint', { min: PASSWORD.min })}
        input={{ type: shown ? 'text' : 'password', autoComplete: 'new-password' }}
        after={
          <label className="meta tick">
            <input type="checkbox" checked={shown} onChange={(event) => setShown(event.target.checked)} />
            {say('session.password.show')}
          </label>
        }
      />
    </div>
  );
}
