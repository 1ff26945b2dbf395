import { DomainError, type ContentOf, type Posting, type Side } from '@duijie/domain';
import type { Actor } from '../access/actor.js';
import { isActingBroker, requireEditor, requireMember } from '../access/permissions.js';
import type { Recorder } from '../history/recorder.js';
import type { UnitOfWork } from '../ports/unit-of-work.js';
import type { ReferenceLibrary } from '../reference/reference-library.js';
import { checkedContent } from './checked-content.js';
import type { PostingReader } from './posting-reader.js';
import type { PostingView } from './posting-view.js';

export interface CreatePostingInput<S extends Side> {
  readonly side: S;
  readonly content: ContentOf[S];
  /** A broker who writes down what was said on a visit names the organization; everyone else writes for their own. */
  readonly organizationId?: string;
}

/** A new draft; it may be unfinished. @throws INPUT.INVALID with every problem */
export class CreatePosting {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly recorder: Recorder,
    private readonly library: ReferenceLibrary,
    private readonly reader: PostingReader,
  ) {}

  async execute<S extends Side>(actor: Actor, input: CreatePostingInput<S>): Promise<PostingView<S>> {
    requireMember(actor);
    const organizationId = input.organizationId ?? actor.organizationId;
    if (organizationId === actor.organizationId || !isActingBroker(actor))
      requireEditor(actor, organizationId);
    const { lexicon } = await this.library.current();
    const { side } = input;
    const content = checkedContent(side, input.content, lexicon, this.recorder.today(), 'draft');
    const now = this.recorder.now();
    const id = this.recorder.nextId();
    await this.unitOfWork.run(async (store) => {
      const owner = await store.organizations.share(organizationId);
      if (!owner) throw new DomainError('ORGANIZATION.NOT_FOUND');
      const posting: Posting<S> = {
        id,
        side,
        code: await store.postings.nextCode(side, Number(this.recorder.today().slice(0, 4))),
        organizationId,
        state: 'draft',
        version: 1,
        workingRevision: 1,
        awaitsReview: false,
        demo: owner.demo,
        indexedVersion: 0,
        matchedVersion: 0,
        createdBy: actor.accountId,
        createdAt: now,
        updatedAt: now,
      };
      await store.postings.insert(posting, {
        postingId: id,
        number: 1,
        content,
        createdBy: actor.accountId,
        createdAt: now,
      });
      await store.history.append(
        this.recorder.line(actor, {
          subjectKind: 'posting',
          subjectId: id,
          event: 'created',
          version: 1,
          to: 'draft',
        }),
      );
    });
    return this.reader.view(actor, side, id);
  }
}
