import { checkedNote, nextState, type Side } from '@duijie/domain';
import type { Actor } from '../access/actor.js';
import type { Recorder } from '../history/recorder.js';
import type { LiveFeed } from '../ports/live-feed.js';
import type { UnitOfWork } from '../ports/unit-of-work.js';
import { openForChange } from './open-posting.js';
import { applyChange, moved } from './posting-change.js';

export interface EndPostingInput<S extends Side> {
  readonly side: S;
  readonly id: string;
  readonly note?: string;
  readonly version?: number;
}

const EVENTS = { withdraw: 'withdrawn', close: 'closed' } as const;

/** Takes a posting out of the world, by its owner or a broker. */
export async function endPosting<S extends Side>(
  ports: { readonly unitOfWork: UnitOfWork; readonly recorder: Recorder; readonly live: LiveFeed },
  actor: Actor,
  action: keyof typeof EVENTS,
  input: EndPostingInput<S>,
): Promise<void> {
  const { recorder } = ports;
  const note = checkedNote(input.note);
  const after = await ports.unitOfWork.run(async (store) => {
    const {
      posting,
      owner,
      as,
      actor: member,
    } = await openForChange(store, actor, input.side, input.id, input.version);
    const to = nextState(posting.state, action, as, owner.state === 'verified');
    const after = moved(posting, to, recorder.now());
    await applyChange(store, recorder, member, posting, after, EVENTS[action], note);
    return after;
  });
  await ports.live.publish({
    topic: 'progress',
    subjectId: after.id,
    audience: [after.organizationId, 'brokers'],
  });
}
