import { CorpusCount, SIDES, type Side } from '@duijie/domain';
import type { Actor } from '../access/actor.js';
import { requireSystem } from '../access/permissions.js';
import type { Recorder } from '../history/recorder.js';
import type { Store, UnitOfWork } from '../ports/unit-of-work.js';
import { publicText } from '../posting/public-text.js';
import { publishedIds } from '../posting/published-ids.js';
import { beginRematch } from '../rematch/begin-rematch.js';

/**
 * A new numbered snapshot of the text statistics, from the visible contents of everything published; in the same transaction a full re-match
 * begins, if anything was matched yet, so that no two scores of one time rest on different statistics for longer than that takes.
 */
export class BuildCorpus {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly recorder: Recorder,
  ) {}

  async execute(actor: Actor): Promise<{ readonly number: number; readonly documents: number }> {
    requireSystem(actor);
    return this.unitOfWork.run(async (store) => {
      const { corpus } = await store.reference.versions();
      const count = new CorpusCount();
      for (const side of SIDES) await collect(store, side, count);
      const snapshot = count.snapshot(corpus + 1);
      await store.reference.insertCorpus(snapshot);
      // What is matched for the first time later finds them: a platform that begins has nothing to do twice.
      if (await store.postings.anyMatched())
        await beginRematch(store, this.recorder, `corpus ${snapshot.number}`);
      return { number: snapshot.number, documents: snapshot.documents };
    });
  }
}

/** Counts the texts of everything published on a side. */
async function collect(store: Store, side: Side, count: CorpusCount): Promise<void> {
  for await (const ids of publishedIds(store, side)) {
    for (const { content } of await store.postings.live(side, ids)) count.add(publicText(side, content));
  }
}
