import type { Side } from '@duijie/domain';
import type { Actor } from '../access/actor.js';
import type { Recorder } from '../history/recorder.js';
import type { LiveFeed } from '../ports/live-feed.js';
import type { UnitOfWork } from '../ports/unit-of-work.js';
import { endPosting, type EndPostingInput } from './end-posting.js';
import type { PostingReader } from './posting-reader.js';
import type { PostingView } from './posting-view.js';

/** @throws POSTING.ILLEGAL_TRANSITION {state, action}, POSTING.VERSION_CONFLICT {yours, current} */
export class ClosePosting {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly recorder: Recorder,
    private readonly live: LiveFeed,
    private readonly reader: PostingReader,
  ) {}

  async execute<S extends Side>(actor: Actor, input: EndPostingInput<S>): Promise<PostingView<S>> {
    const { unitOfWork, recorder, live } = this;
    await endPosting({ unitOfWork, recorder, live }, actor, 'close', input);
    return this.reader.view(actor, input.side, input.id);
  }
}
