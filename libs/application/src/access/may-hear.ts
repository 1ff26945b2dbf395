import type { Nudge } from '../ports/live-feed.js';
import type { Actor } from './actor.js';
import { isBroker } from './permissions.js';

/** Whether a nudge is meant for this person: their organization's, or the brokers'. */
export const mayHear = (actor: Actor, { audience }: Nudge): boolean =>
  actor.kind === 'member' &&
  (audience.includes(actor.organizationId) || (audience.includes('brokers') && isBroker(actor)));
