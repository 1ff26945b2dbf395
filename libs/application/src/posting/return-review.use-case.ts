import type { Actor } from '../access/actor.js';
import { requireActingBroker } from '../access/permissions.js';
import type { Recorder } from '../history/recorder.js';
import type { LiveFeed } from '../ports/live-feed.js';
import type { UnitOfWork } from '../ports/unit-of-work.js';
import type { ReferenceLibrary } from '../reference/reference-library.js';
import type { PostingReader } from './posting-reader.js';
import type { PostingView } from './posting-view.js';
import { reviewPosting, type ReviewPostingInput } from './review-posting.js';

/** @throws as `reviewPosting` */
export class ReturnReview {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly recorder: Recorder,
    private readonly live: LiveFeed,
    private readonly reader: PostingReader,
    private readonly library: ReferenceLibrary,
  ) {}

  async execute(actor: Actor, input: ReviewPostingInput): Promise<PostingView> {
    requireActingBroker(actor);
    const { unitOfWork, recorder, live, library } = this;
    const { side, id } = await reviewPosting({ unitOfWork, recorder, live, library }, actor, 'return', input);
    return this.reader.view(actor, side, id);
  }
}
