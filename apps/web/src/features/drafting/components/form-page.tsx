import type { Lexicon, Side } from '@duijie/domain';
import type { ComponentType } from 'react';
import { useLocation, useNavigate, useParams, useSearchParams } from 'react-router';
import { usePageTitle } from '../../../app/page-title.js';
import type { PostingView } from '../../posting/api/posting.js';
import { addressOf } from '../../posting/api/summary.js';
import { WithPosting } from '../../posting/components/posting-states.js';
import { WithLexicon } from '../../reference/components/with-lexicon.js';
import { MembersOnly } from '../../session/components/members-only.js';
import type { Member } from '../../session/hooks/use-session.js';
import { useSay } from '../../../ui/say.js';
import { NoPermission } from '../../../ui/states.js';
import { useFormIdentity } from '../hooks/use-form-identity.js';
import { ForWhom } from './for-whom.js';
import '../drafting.css';
import '../drafting-rows.css';

export interface FormViewProps<S extends Side> {
  readonly lexicon: Lexicon;
  readonly accountId: string;
  /** Whose posting it is. */
  readonly organization: { readonly id: string; readonly name: string; readonly verified: boolean };
  /** Set when a broker writes for somebody. */
  readonly onBehalf: boolean;
  readonly view: PostingView<S> | undefined;
  readonly onCreated: (id: string) => void;
}

interface FormPageProps<S extends Side> {
  readonly side: S;
  readonly form: ComponentType<FormViewProps<S>>;
}

/** Both `/needs/new` and `/needs/:id/edit`, and the same of solutions. */
export function FormPage<S extends Side>({ side, form }: FormPageProps<S>) {
  const say = useSay();
  const { id } = useParams();
  const { key, edited } = useFormIdentity(id);
  usePageTitle(say(`form.${side}.title.${id ? 'edit' : 'new'}`));
  return (
    <MembersOnly who={say('form.who')} allows={({ role }) => role !== 'viewer'}>
      {(member) =>
        edited === undefined ? (
          <Opened key={key} side={side} form={form} member={member} view={undefined} />
        ) : (
          <WithPosting key={key} side={side} id={edited}>
            {(view) =>
              view.editable ? (
                <Opened side={side} form={form} member={member} view={view} />
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

function Opened<S extends Side>({
  side,
  form: Form,
  member,
  view,
}: FormPageProps<S> & { member: Member; view: PostingView<S> | undefined }) {
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
        <Form
          lexicon={lexicon}
          accountId={member.accountId}
          organization={organization}
          onBehalf={onBehalf}
          view={view}
          onCreated={(id) =>
            void navigate(`${addressOf(side, id)}/edit${search}`, {
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
