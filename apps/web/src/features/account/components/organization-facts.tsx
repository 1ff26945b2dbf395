import { OutcomeIcon } from '../../../ui/icons.js';
import type { Outcome } from '../../../ui/outcome.js';
import { useSay } from '../../../ui/say.js';
import { FactsChange } from './facts-change.js';
import type { OrganizationView } from '../api/organization.js';

const SIGN: Readonly<Record<OrganizationView['state'], Outcome>> = {
  pending: 'unverified',
  verified: 'pass',
  returned: 'broken',
  suspended: 'broken',
};

/** Where the unit stands with the brokers. */
export function OrganizationStanding({ view }: { view: OrganizationView }) {
  const say = useSay();
  return (
    <dl className="facts">
      <dt>{say('session.unit.state')}</dt>
      <dd className="row">
        <OutcomeIcon outcome={SIGN[view.state]} size={16} />
        {say(`session.unit.state.${view.state}`)}
      </dd>
      {view.factsChange && (
        <>
          <dt>{say('session.unit.change')}</dt>
          <dd>
            <FactsChange view={view} />
            <p className="meta">{say('session.unit.change.text')}</p>
          </dd>
        </>
      )}
      {view.reviewNote && (
        <>
          <dt />
          <dd>{say('session.unit.note', { note: view.reviewNote })}</dd>
        </>
      )}
    </dl>
  );
}
