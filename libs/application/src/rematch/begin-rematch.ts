import type { Recorder } from '../history/recorder.js';
import type { RematchCause } from '../ports/rematch-repository.js';
import type { Store } from '../ports/unit-of-work.js';

/**
 * A full re-match, in the transaction that makes it necessary. It overtakes one that is running: whatever that one had left to do, this one
 * does too.
 */
export async function beginRematch(store: Store, recorder: Recorder, cause: RematchCause): Promise<string> {
  const id = recorder.nextId();
  const { published: total } = await store.postings.countByState('need');
  await store.rematches.begin({ id, cause, startedAt: recorder.now(), total });
  await store.outbox.append({ kind: 'RematchDue', rematchId: id });
  return id;
}
