import type { ReactNode } from 'react';
import { useLocation } from 'react-router';
import { signInTo } from '../../../lib/safe-target.js';
import { ButtonLink } from '../../../ui/button.js';
import { useSay } from '../../../ui/say.js';
import { LoadingState, NoPermission } from '../../../ui/states.js';
import { useReader, type Member } from '../hooks/use-session.js';

/** A page for those who are signed in; `allows` narrows it down, `who` names for whom it is. */
export function MembersOnly({
  who,
  allows = () => true,
  children,
}: {
  who: string;
  allows?: (member: Member) => boolean;
  children: (member: Member) => ReactNode;
}) {
  const say = useSay();
  const reader = useReader();
  const place = useLocation();
  if (reader.kind === 'loading') return <LoadingState page what={say('ui.product')} />;
  if (reader.kind === 'member' && allows(reader)) return children(reader);
  return (
    <NoPermission
      page
      who={who}
      signedInAs={reader.kind === 'member' ? reader.organization.name : undefined}
      action={
        reader.kind === 'guest' && (
          <ButtonLink look="primary" size="md" to={signInTo(place)}>
            {say('session.signIn.action')}
          </ButtonLink>
        )
      }
    />
  );
}
