import { DomainError, type Party, type Verdict } from '@duijie/domain';
import type { Actor } from '../access/actor.js';
import { belongsTo, isBroker } from '../access/permissions.js';

export interface PairOwners {
  readonly needOrganizationId: string;
  readonly solutionOrganizationId: string;
}

/** As whom an actor reads a pair; undefined: not at all. One's own side comes before the broker's hat. */
export function partyOf(actor: Actor, owners: PairOwners): Party | undefined {
  if (belongsTo(actor, owners.needOrganizationId)) return 'need';
  if (belongsTo(actor, owners.solutionOrganizationId)) return 'solution';
  return isBroker(actor) ? 'broker' : undefined;
}

/** As whom an actor speaks of a pair: a broker's words are a broker's even of the alliance's own postings. @throws MATCH.NOT_FOUND */
export function speakerOf(actor: Actor, owners: PairOwners, verdict: Verdict): Party {
  const party =
    (verdict === 'pin' || verdict === 'reject') && isBroker(actor) ? 'broker' : partyOf(actor, owners);
  if (!party) throw new DomainError('MATCH.NOT_FOUND');
  return party;
}
