import { useLocation, useNavigate, useParams, useSearchParams } from 'react-router';
import { usePageTitle } from '../app/page-title.js';
import { ForWhom } from '../features/drafting/components/for-whom.js';
import { NeedFormView } from '../features/drafting/components/need-form-view.js';
import { useFormIdentity } from '../features/drafting/hooks/use-form-identity.js';
import type { PostingView } from '../features/posting/api/posting.js';
import { WithPosting } from '../features/posting/components/posting-states.js';
import { WithLexicon } from '../features/reference/components/with-lexicon.js';
import { MembersOnly } from '../features/session/components/members-only.js';
import type { Member } from '../features/session/hooks/use-session.js';
import { useSay } from '../ui/say.js';
import { NoPermission } from '../ui/states.js';
import '../features/drafting/drafting.css';

/** Both `/needs/new` and `/needs/:id/edit`. */
export function NeedForm() {
  const say = useSay();
  const { id } = useParams();
  const { key, edited } = useFormIdentity(id);
  usePageTitle(say(id ? 'form.need.title.edit' : 'form.need.title.new'));
  return (
    <MembersOnly who={say('form.who')} allows={({ role }) => role !== 'viewer'}>
      {(member) =>
        edited === undefined ? (
          <Opened key={key} member={member} view={undefined} />
        ) : (
          <WithPosting key={key} side="need" id={edited}>
            {(view) =>
              view.editable ? (
                <Opened member={member} view={view} />
              ) : (
                <NoPermission page who={say('form.denied.foreign')} signedInAs={member.organization.name} />
              )
            }
          </WithPosting>
        )
      }
    </MembersOnly>
  );
}

function Opened({ member, view }: { member: Member; view: PostingView<'need'> | undefined }) {
  const navigate = useNavigate();
  const { search } = useLocation();
  const [query] = useSearchParams();
  const onBehalf = member.isBroker && view === undefined;
  const whom = query.get('for');
  if (onBehalf && !whom) return <ForWhom />;
  const own = {
    id: member.organization.id,
    name: member.organization.name,
    verified: member.organization.state === 'verified',
  };
  const show = (organization: typeof own) => (
    <WithLexicon>
      {(lexicon) => (
        <NeedFormView
          lexicon={lexicon}
          accountId={member.accountId}
          organization={organization}
          onBehalf={onBehalf}
          view={view}
          onCreated={(id) =>
            void navigate(`/needs/${id}/edit${search}`, {
              replace: true,
              preventScrollReset: true,
              state: { createdHere: id },
            })
          }
        />
      )}
    </WithLexicon>
  );
  if (onBehalf && whom) return <ForWhom id={whom}>{show}</ForWhom>;
  const owner = view?.organization;
  return show(owner ? { id: owner.id, name: owner.name, verified: owner.state === 'verified' } : own);
}
