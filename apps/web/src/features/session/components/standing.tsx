import { Link } from 'react-router';
import { useSay } from '../../../ui/say.js';
import { useMember } from '../hooks/use-session.js';
import '../session.css';

/** Over every page while the reader's unit may not yet, or no longer, publish. */
export function Standing() {
  const say = useSay();
  const state = useMember()?.organization.state;
  if (state !== 'pending' && state !== 'returned' && state !== 'suspended') return null;
  return (
    <div className="standing" role="region" aria-label={say('session.unit.state')}>
      {say(`session.${state}`)}{' '}
      {state === 'returned' && <Link to="/account">{say('session.returned.fix')}</Link>}
    </div>
  );
}
