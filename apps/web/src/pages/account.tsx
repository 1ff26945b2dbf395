import { useQuery } from '@tanstack/react-query';
import { usePageTitle } from '../app/page-title.js';
import { fetchOrganization } from '../features/account/api/organization.js';
import { OrganizationForm } from '../features/account/components/organization-form.js';
import { OrganizationStanding } from '../features/account/components/organization-facts.js';
import { PasswordForm } from '../features/account/components/password-form.js';
import { MembersOnly } from '../features/session/components/members-only.js';
import type { Member } from '../features/session/hooks/use-session.js';
import { keys } from '../lib/query.js';
import { useSay } from '../ui/say.js';
import { Section } from '../ui/section.js';
import { ErrorState, LoadingState } from '../ui/states.js';
import '../features/session/session.css';

export function Account() {
  const say = useSay();
  usePageTitle(say('session.account.title'));
  return (
    <MembersOnly who={say('session.account.who')}>
      {(member) => (
        <div className="account">
          <div className="wrap ph">
            <h1>{say('session.account.title')}</h1>
          </div>
          <Section title={say('session.account.person')} intro={say('session.account.personIntro')}>
            <dl className="facts">
              <dt>{say('session.name')}</dt>
              <dd>{member.name}</dd>
              <dt>{say('session.email')}</dt>
              <dd>{member.email}</dd>
              <dt>{say('session.account.role')}</dt>
              <dd>{say(`session.role.${member.role}`)}</dd>
            </dl>
          </Section>
          <Section title={say('session.account.unit')} intro={say('session.account.unitIntro')}>
            <OwnOrganization member={member} />
          </Section>
          <Section title={say('session.account.password')} intro={say('session.account.passwordIntro')}>
            <PasswordForm email={member.email} />
          </Section>
        </div>
      )}
    </MembersOnly>
  );
}

function OwnOrganization({ member }: { member: Member }) {
  const say = useSay();
  const id = member.organization.id;
  const { data, error, refetch } = useQuery({
    queryKey: keys.organization(id),
    queryFn: () => fetchOrganization(id),
  });
  if (error && !data)
    return (
      <ErrorState
        title={say('ui.error.title', { what: say('session.account.load') })}
        onRetry={() => void refetch()}
      />
    );
  if (!data) return <LoadingState what={say('session.account.load')} />;
  return (
    <div className="stack">
      <OrganizationStanding view={data} />
      {member.role === 'owner' ? (
        <OrganizationForm key={data.id} view={data} />
      ) : (
        <p className="note">{say('session.unit.readOnly')}</p>
      )}
    </div>
  );
}
