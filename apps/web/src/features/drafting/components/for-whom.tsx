import { useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { useSearchParams } from 'react-router';
import { fetchOrganization, findOrganizations } from '../../account/api/organization.js';
import { fieldId } from '../../../lib/faults.js';
import { keys } from '../../../lib/query.js';
import { Button } from '../../../ui/button.js';
import { useSay } from '../../../ui/say.js';
import { ErrorState, LoadingState } from '../../../ui/states.js';
import { TextField } from '../../../ui/text-field.js';

interface Whom {
  readonly id: string;
  readonly name: string;
  readonly verified: boolean;
}

/** A broker writes in the name of a unit: which one is chosen first, and stands in the address. */
export function ForWhom({ id, children }: { id?: string; children?: (whom: Whom) => ReactNode }) {
  const say = useSay();
  if (id === undefined || !children) return <ChooseUnit />;
  return <Chosen id={id} what={say('form.for')} show={children} />;
}

function Chosen({ id, what, show }: { id: string; what: string; show: (whom: Whom) => ReactNode }) {
  const say = useSay();
  const { data, error, refetch } = useQuery({
    queryKey: keys.organization(id),
    queryFn: () => fetchOrganization(id),
  });
  if (data) return show({ id: data.id, name: data.name, verified: data.state === 'verified' });
  if (error)
    return <ErrorState page title={say('ui.error.title', { what })} onRetry={() => void refetch()} />;
  return <LoadingState page what={what} />;
}

function ChooseUnit() {
  const say = useSay();
  const [, setQuery] = useSearchParams();
  const [text, setText] = useState('');
  const [asked, setAsked] = useState('');
  const { data } = useQuery({
    queryKey: ['organizations', 'for', asked],
    queryFn: () => findOrganizations(asked),
  });
  return (
    <div className="wrap">
      <div className="ph">
        <h1>{say('form.for')}</h1>
        <p>{say('form.for.hint')}</p>
      </div>
      <form
        className="stack for-whom"
        role="search"
        onSubmit={(event) => {
          event.preventDefault();
          setAsked(text.trim());
        }}
      >
        <TextField
          id={fieldId('for')}
          label={say('session.unit.name')}
          value={text}
          onChange={setText}
          input={{ type: 'search', maxLength: 60, autoComplete: 'off' }}
        />
        <div>
          <Button size="md" type="submit">
            {say('ui.search')}
          </Button>
        </div>
      </form>
      <ul className="found-units">
        {data?.map((unit) => (
          <li key={unit.id}>
            <span>
              {unit.name} <span className="meta">{say(`session.unit.state.${unit.state}`)}</span>
            </span>
            <Button size="sm" onClick={() => setQuery({ for: unit.id })}>
              {say('form.choose')}
              <span className="vh"> {unit.name}</span>
            </Button>
          </li>
        ))}
      </ul>
    </div>
  );
}
