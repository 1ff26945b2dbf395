import { CONTACT_LIMITS, FieldChecks, PASSWORD, validateContact } from '@duijie/domain';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { signUp, type SignUp } from '../../session/api/session.js';
import { changeReader } from '../../session/hooks/use-session.js';
import { describeProblem } from '../../../lib/describe.js';
import { fieldId, saidFaults, serverFaults, useFaults, type Faults } from '../../../lib/faults.js';
import { Button } from '../../../ui/button.js';
import { ErrorSummary } from '../../../ui/error-summary.js';
import { FormAlert } from '../../../ui/form-alert.js';
import { useSay, useSayPhrase } from '../../../ui/say.js';
import {
  EMPTY_ORGANIZATION,
  organizationProblems,
  profileOf,
  type OrganizationDraft,
} from './organization-draft.js';
import { OrganizationFields } from './organization-fields.js';
import { PersonFields, type PersonDraft } from './person-fields.js';

function personProblems(person: PersonDraft) {
  const checks = new FieldChecks('submit');
  checks.text('person.name', person.name, CONTACT_LIMITS.name);
  checks.text('person.email', person.email, CONTACT_LIMITS.email);
  checks.text('person.password', person.password, PASSWORD);
  validateContact(checks, 'person', {
    name: person.name,
    email: person.email.trim(),
    ...(person.phone.trim() !== '' && { phone: person.phone.trim() }),
  });
  // The phone is optional: that an account needs an address to be reached at, the field of the address says.
  return checks.problems().filter(({ field }) => field !== 'person.phone' || person.phone.trim() !== '');
}

/** The rules of an organization name its fields without the form's prefix. */
const placed = (path: string): string =>
  /^(person|organization)\./.test(path) ? path : `organization.${path}`;

export function SignUpForm() {
  const say = useSay();
  const sayPhrase = useSayPhrase();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const { faults, attempt, show, leave } = useFaults();
  const [person, setPerson] = useState<PersonDraft>({ name: '', email: '', phone: '', password: '' });
  const [organization, setOrganization] = useState<OrganizationDraft>(EMPTY_ORGANIZATION);
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<string>();

  const faultsNow = (): Faults =>
    saidFaults(
      [
        ...personProblems(person),
        ...organizationProblems(organization, false).map(({ field, phrase }) => ({
          field: `organization.${field}`,
          phrase,
        })),
      ],
      sayPhrase,
    );
  const check = (path: string): void => leave(path, faultsNow()[path]);

  const send = async (): Promise<void> => {
    setRefusal(undefined);
    if (show(faultsNow())) return;
    setBusy(true);
    try {
      const session = await signUp({
        person: {
          name: person.name.trim(),
          email: person.email.trim(),
          password: person.password,
          ...(person.phone.trim() !== '' && { phone: person.phone.trim() }),
        },
        organization: profileOf(organization) as SignUp['organization'],
      });
      changeReader(queries, session);
      await navigate('/my', { replace: true });
    } catch (error) {
      if (show(serverFaults(error, placed))) return;
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
        errors={Object.entries(faults).map(([path, message]) => ({
          fieldId: fieldId(path),
          message: say('ui.labelled', {
            label: say(LABELS[path] ?? 'session.signUp.unit'),
            text: message,
          }),
        }))}
      />
      <FormAlert>{refusal}</FormAlert>
      <div className="split">
        <h2>{say('session.signUp.person')}</h2>
        <PersonFields person={person} onChange={setPerson} faults={faults} onLeave={check} />
      </div>
      <div className="split">
        <h2>{say('session.signUp.unit')}</h2>
        <OrganizationFields
          prefix="organization."
          draft={organization}
          onChange={setOrganization}
          faults={faults}
          onLeave={(field) => check(`organization.${field}`)}
        />
      </div>
      <div className="split end-split">
        <span />
        <div className="end">
          <Button look="primary" type="submit" busy={busy}>
            {say('session.signUp.action')}
          </Button>
          <span className="meta">
            {say('session.signUp.haveAccount')} <Link to="/sign-in">{say('session.signIn.action')}</Link>
          </span>
        </div>
      </div>
    </form>
  );
}

const LABELS: Readonly<Record<string, Parameters<ReturnType<typeof useSay>>[0]>> = {
  'person.name': 'session.name',
  'person.email': 'session.email',
  'person.phone': 'session.phone',
  'person.password': 'session.password',
  'organization.name': 'session.unit.name',
  'organization.kinds': 'session.unit.kinds',
  'organization.creditCode': 'session.unit.creditCode',
  'organization.region': 'session.unit.region',
  'organization.industry': 'session.unit.industry',
  'organization.address': 'session.unit.address',
  'organization.introduction': 'session.unit.introduction',
};
