import {
  corpusDocument,
  needText,
  solutionText,
  takeSnapshot,
  type Side,
  type VisibleNeedContent,
  type VisibleSolutionContent,
} from '@duijie/domain';
import type { Actor } from '../access/actor.js';
import { requireSystem } from '../access/permissions.js';
import type { Store, UnitOfWork } from '../ports/unit-of-work.js';
import { visibleContent } from '../posting/visible-content.js';
import { requeueMatching } from './rematch-all.use-case.js';

const BATCH = 500;
const SIDES: readonly Side[] = ['need', 'solution'];

/**
 * A new numbered snapshot of the text statistics, from the visible contents of everything published; in the same transaction all of it is
 * sent to the matcher, so that no two scores of one time rest on different statistics for longer than that takes.
 */
export class BuildCorpus {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async execute(actor: Actor): Promise<{ readonly number: number; readonly documents: number }> {
    requireSystem(actor);
    return this.unitOfWork.run(async (store) => {
      const { corpus } = await store.reference.versions();
      const ids = new Map<Side, readonly string[]>();
      const texts: string[] = [];
      for (const side of SIDES) ids.set(side, await collect(store, side, texts));
      const snapshot = takeSnapshot(corpus + 1, texts);
      await store.reference.insertCorpus(snapshot);
      for (const [side, all] of ids) {
        for (let at = 0; at < all.length; at += BATCH)
          await requeueMatching(store, side, all.slice(at, at + BATCH));
      }
      return { number: snapshot.number, documents: snapshot.documents };
    });
  }
}

/** Adds the texts of a side; @returns its published ids */
async function collect(store: Store, side: Side, texts: string[]): Promise<readonly string[]> {
  const all: string[] = [];
  for (let afterId: string | undefined; ; afterId = all.at(-1)) {
    const ids = await store.postings.publishedIds(side, afterId, BATCH);
    for (const { content } of await store.postings.live(side, ids)) {
      const visible = visibleContent(side, content);
      texts.push(
        corpusDocument(
          side === 'need'
            ? needText(visible as VisibleNeedContent)
            : solutionText(visible as VisibleSolutionContent),
        ),
      );
    }
    all.push(...ids);
    if (ids.length < BATCH) return all;
  }
}
