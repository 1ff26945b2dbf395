import { DomainError, type ContentOf, type Posting, type Side } from '@duijie/domain';
import type { Actor } from '../access/actor.js';
import { requireSystem } from '../access/permissions.js';
import type { Recorder } from '../history/recorder.js';
import type { UnitOfWork } from '../ports/unit-of-work.js';
import type { ReferenceLibrary } from '../reference/reference-library.js';
import { checkedContent } from './checked-content.js';
import { expiryOf } from './expiry.js';

export interface ImportPostingInput<S extends Side> {
  /** Given by the seeds, so that importing twice is importing once. */
  readonly id: string;
  readonly side: S;
  readonly organizationId: string;
  readonly accountId: string;
  readonly content: ContentOf[S];
  readonly demo: boolean;
  /** Absent: now. */
  readonly publishedAt?: Date;
}

/** Seeds and benches: a posting that is published from its first day and takes the same road as any other. @throws POSTING.INCOMPLETE */
export class ImportPosting {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly recorder: Recorder,
    private readonly library: ReferenceLibrary,
  ) {}

  /** @returns false when it is there already */
  async execute<S extends Side>(actor: Actor, input: ImportPostingInput<S>): Promise<boolean> {
    requireSystem(actor);
    const { lexicon } = await this.library.current();
    const { side, id } = input;
    const content = checkedContent(side, input.content, lexicon, this.recorder.today(), 'submit');
    const now = this.recorder.now();
    const publishedAt = input.publishedAt ?? now;
    return this.unitOfWork.run(async (store) => {
      if (await store.postings.findAny(id)) return false;
      const owner = await store.organizations.share(input.organizationId);
      if (!owner) throw new DomainError('ORGANIZATION.NOT_FOUND');
      const posting: Posting<S> = {
        id,
        side,
        code: await store.postings.nextCode(side, Number(this.recorder.today().slice(0, 4))),
        organizationId: owner.id,
        state: 'published',
        version: 1,
        liveRevision: 1,
        workingRevision: 1,
        awaitsReview: false,
        demo: input.demo,
        publishedAt,
        expiresAt: expiryOf(side, content, publishedAt),
        indexedVersion: 0,
        matchedVersion: 0,
        createdBy: input.accountId,
        createdAt: now,
        updatedAt: now,
      };
      await store.postings.insert(posting, {
        postingId: id,
        number: 1,
        content,
        createdBy: input.accountId,
        createdAt: now,
      });
      await store.history.append(
        this.recorder.line(actor, {
          subjectKind: 'posting',
          subjectId: id,
          event: 'imported',
          version: 1,
          to: 'published',
        }),
      );
      await store.outbox.append({ kind: 'PostingChanged', side, postingId: id, version: 1 });
      await store.runs.save({ postingId: id, side, version: 1, queuedAt: now });
      return true;
    });
  }
}
