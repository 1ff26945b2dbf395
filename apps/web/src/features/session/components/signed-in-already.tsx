import { ButtonLink } from '../../../ui/button.js';
import { useSay } from '../../../ui/say.js';
import type { Member } from '../hooks/use-session.js';

export function SignedInAlready({ member }: { member: Member }) {
  const say = useSay();
  return (
    <div className="stack">
      <p>{say('session.signedIn.as', { organization: member.organization.name, name: member.name })}</p>
      <p>
        <ButtonLink size="md" to="/">
          {say('session.signedIn.home')}
        </ButtonLink>
      </p>
    </div>
  );
}
