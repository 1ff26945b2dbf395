import { CorpusCount, SIDES, type Side } from '@duijie/domain';
import type { Actor } from '../access/actor.js';
import { requireSystem } from '../access/permissions.js';
import type { Recorder } from '../history/recorder.js';
import type { Foreground } from '../pipeline/foreground.js';
import type { UnitOfWork } from '../ports/unit-of-work.js';
import { publicText } from '../posting/public-text.js';
import { beginRematch } from '../rematch/begin-rematch.js';

/** Texts counted in one go: some milliseconds. */
const BATCH = 50;

/**
 * A new numbered snapshot of the text statistics, from the visible contents of everything published; in the same transaction a full re-match
 * begins, if anything was matched yet, so that no two scores of one time rest on different statistics for longer than that takes.
 * Reading is in no hurry and holds no transaction: a million texts take minutes.
 */
export class BuildCorpus {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly recorder: Recorder,
    private readonly foreground: Foreground,
  ) {}

  async execute(actor: Actor): Promise<{ readonly number: number; readonly documents: number }> {
    requireSystem(actor);
    const count = new CorpusCount();
    for (const side of SIDES) await this.collect(side, count);
    return this.unitOfWork.run(async (store) => {
      const { corpus } = await store.reference.versions();
      const snapshot = count.snapshot(corpus + 1);
      await store.reference.insertCorpus(snapshot);
      // What is matched for the first time later finds them: a platform that begins has nothing to do twice.
      if (await store.postings.anyMatched())
        await beginRematch(store, this.recorder, `corpus ${snapshot.number}`);
      return { number: snapshot.number, documents: snapshot.documents };
    });
  }

  /** Counts the texts of everything published on a side. */
  private async collect(side: Side, count: CorpusCount): Promise<void> {
    for (let afterId: string | undefined; ;) {
      const { ids, live } = await this.unitOfWork.read(async (store) => {
        const ids = await store.postings.publishedIds(side, afterId, BATCH);
        return { ids, live: await store.postings.live(side, ids) };
      });
      for (const { content } of live) count.add(publicText(side, content));
      if (ids.length < BATCH) return;
      afterId = ids.at(-1);
      await this.foreground.quiet();
    }
  }
}
