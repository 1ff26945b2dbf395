import type { Side } from '@duijie/domain';
import type { Actor } from '../access/actor.js';
import type { PostingReader } from './posting-reader.js';
import type { PostingView } from './posting-view.js';

/** @throws POSTING.NOT_FOUND also when the reader may not know of it */
export class ViewPosting {
  constructor(private readonly reader: PostingReader) {}

  execute<S extends Side>(
    actor: Actor,
    input: { readonly side: S; readonly id: string },
  ): Promise<PostingView<S>> {
    return this.reader.view(actor, input.side, input.id);
  }
}
