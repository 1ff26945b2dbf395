import { isCreditCode } from '@duijie/domain';
import { sayDateTime } from '@duijie/messages';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'react-router';
import { describeProblem } from '../../../lib/describe.js';
import { isProblem } from '../../../lib/problem.js';
import { keys } from '../../../lib/query.js';
import { Button, ButtonLink } from '../../../ui/button.js';
import { tied } from '../../../ui/figures.js';
import { FormAlert } from '../../../ui/form-alert.js';
import { useLocale, useSay } from '../../../ui/say.js';
import { StateSign } from '../../../ui/state-sign.js';
import { EmptyState } from '../../../ui/states.js';
import { fetchOrganization } from '../../account/api/organization.js';
import { PastLines } from '../../posting/components/history.js';
import { Fetched } from '../../recommendation/components/fetched.js';
import { NoteForm } from '../../recommendation/components/note-form.js';
import { useNames } from '../../reference/hooks/use-names.js';
import { useActingBroker } from '../../session/hooks/use-acting-broker.js';
import { fetchOrganizationHistory, type Organization } from '../api/desk.js';
import { useReview } from '../hooks/use-desk.js';
import '../organization.css';

/** One unit as brokers know it: what it says of itself, where it stands, what happened; and its suspension. */
export function OrganizationPage({ id }: { id: string }) {
  const say = useSay();
  const found = useQuery({ queryKey: keys.organization(id), queryFn: () => fetchOrganization(id) });
  if (isProblem(found.error) && found.error.status === 404)
    return <EmptyState title={say('desk.organization.missing')} />;
  return (
    <Fetched query={found} what={say('desk.organization.name')}>
      {(organization) => (
        <div className="unit">
          <div className="hd">
            <h1>{organization.name}</h1>
            <p className="meta">
              <Link to="/desk/organizations">{say('desk.nav.organizations')}</Link>
            </p>
          </div>
          <Facts organization={organization} />
          <Standing key={organization.version} organization={organization} />
          <Past id={id} />
        </div>
      )}
    </Fetched>
  );
}

const SIGN = { pending: 'unverified', verified: 'pass', returned: 'broken', suspended: 'broken' } as const;

function Facts({ organization }: { organization: Organization }) {
  const say = useSay();
  const locale = useLocale();
  const names = useNames();
  const { state, kinds, region, creditCode, address, contact, introduction, createdAt, reviewNote } =
    organization;
  const facts: readonly (readonly [string, React.ReactNode])[] = [
    [
      say('desk.organization.state'),
      <StateSign key="state" outcome={SIGN[state]} wordless>
        {say(`desk.organization.${state}`)}
      </StateSign>,
    ],
    [say('desk.organization.note'), reviewNote],
    [say('desk.organization.kinds'), kinds.map(names.organizationKind).join(say('recommend.list'))],
    [say('desk.organization.place'), names.place(region)],
    [
      say('desk.organization.code'),
      creditCode &&
        say(isCreditCode(creditCode) ? 'desk.organization.code.sound' : 'desk.organization.code.unsound', {
          code: creditCode,
        }),
    ],
    [say('desk.organization.address'), address],
    [
      say('desk.organization.contact'),
      contact && [contact.name, contact.phone, contact.email].filter(Boolean).join(say('recommend.list')),
    ],
    [say('desk.organization.since'), createdAt && tied(sayDateTime(locale, createdAt))],
    [say('desk.organization.introduction'), introduction],
  ];
  return (
    <dl className="facts">
      {facts
        .filter(([, value]) => value)
        .map(([name, value]) => (
          <div className="pair-of-facts" key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  );
}

/** What a broker may make of it now. Nobody suspends their own alliance. */
function Standing({
  organization: { id, name, state, version, mine, factsChange },
}: {
  organization: Organization;
}) {
  const say = useSay();
  const review = useReview();
  const mayAct = useActingBroker();
  const [suspending, setSuspending] = useState(false);
  if (!mayAct || mine) return null;
  const subject = { kind: 'organization', id, name, ...(version !== undefined && { version }) } as const;
  return (
    <>
      {review.error && <FormAlert>{describeProblem(review.error, say)}</FormAlert>}
      <div className="acts">
        {(state === 'pending' || factsChange) && (
          <ButtonLink size="sm" to={`/desk/reviews#${id}`}>
            {say('desk.organization.review')}
          </ButtonLink>
        )}
        {state === 'suspended' ? (
          <Button
            size="sm"
            busy={review.isPending}
            onClick={() => review.mutate({ subject, outcome: 'approve' })}
          >
            {say('desk.organization.restore')}
          </Button>
        ) : (
          <Button size="sm" aria-expanded={suspending} onClick={() => setSuspending(!suspending)}>
            {say('desk.organization.suspend')}
          </Button>
        )}
      </div>
      {suspending && (
        <NoteForm
          title={say('desk.organization.suspend.title')}
          explain={<p>{say('desk.organization.suspend.why')}</p>}
          label={say('desk.organization.suspend.note')}
          hint={say('desk.organization.suspend.hint')}
          required={say('desk.organization.suspend.missing')}
          action={say('desk.organization.suspend.send')}
          busy={review.isPending}
          onCancel={() => setSuspending(false)}
          onSend={(note) => review.mutate({ subject, outcome: 'suspend', note })}
        />
      )}
    </>
  );
}

function Past({ id }: { id: string }) {
  const say = useSay();
  const past = useQuery({
    queryKey: keys.organizationHistory(id),
    queryFn: () => fetchOrganizationHistory(id),
  });
  return (
    <section aria-labelledby="past">
      <h2 id="past">{say('posting.history')}</h2>
      <Fetched query={past} what={say('posting.history.loading')}>
        {(lines) => <PastLines lines={lines} />}
      </Fetched>
    </section>
  );
}
