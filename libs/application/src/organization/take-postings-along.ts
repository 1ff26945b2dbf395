import type { Lexicon, Organization } from '@duijie/domain';
import type { MemberActor } from '../access/actor.js';
import type { Recorder } from '../history/recorder.js';
import type { Store } from '../ports/unit-of-work.js';
import { unfitToPublish } from '../posting/checked-content.js';
import { workingContent } from '../posting/open-posting.js';
import { applyChange, promoted, touched } from '../posting/posting-change.js';

/**
 * What waited for a review is published once the organization is verified; whatever was ever live is looked at again. What breaks a rule by
 * now, a day that has passed or a term that is gone, stays in the broker's queue, which says what is wrong with it.
 */
export async function takePostingsAlong(
  store: Store,
  recorder: Recorder,
  actor: MemberActor,
  owner: Organization,
  lexicon: Lexicon,
): Promise<void> {
  const postings = [...(await store.postings.ofOrganization(owner.id))].sort((a, b) =>
    a.id < b.id ? -1 : 1,
  );
  for (const { side, id } of postings) {
    const posting = await store.postings.lock(side, id);
    if (!posting) continue;
    const now = recorder.now();
    if (owner.state === 'verified' && posting.awaitsReview) {
      const content = await workingContent(store, posting);
      if (!unfitToPublish(side, content, lexicon, recorder.today())) {
        await applyChange(store, recorder, actor, posting, promoted(posting, content, now), 'published');
        continue;
      }
    }
    if (posting.liveRevision !== undefined) {
      await applyChange(store, recorder, actor, posting, touched(posting, now));
    }
  }
}
