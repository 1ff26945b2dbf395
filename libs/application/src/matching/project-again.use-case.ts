import type { Side } from '@duijie/domain';
import type { Actor } from '../access/actor.js';
import { requireSystem } from '../access/permissions.js';
import type { Recorder } from '../history/recorder.js';
import type { Foreground } from '../pipeline/foreground.js';
import type { Settle } from '../pipeline/settle.js';
import type { OutboxEvent } from '../ports/outbox.js';
import type { SearchDocument, SearchFeed } from '../ports/people-search.js';
import type { Store, UnitOfWork } from '../ports/unit-of-work.js';
import type { ReferenceLibrary } from '../reference/reference-library.js';
import type { ReferenceShelf } from '../reference/reference-shelf.js';
import { projectedWith } from '../reference/projected-with.js';
import { beginRematch } from '../rematch/begin-rematch.js';
import { publicDocuments } from './public-documents.js';

/** Documents fed together. */
const BATCH = 200;
/** How long one job works before it hands over to the next, ms: well within a lease. */
const SLICE_MS = 10_000;

type ProjectionDue = Extract<OutboxEvent, { kind: 'ProjectionDue' }>;

/**
 * Everything published is projected for search again, needs first, some at a time and in no hurry; each job asks for its own continuation,
 * and the last one begins the full re-match, so that candidates are sought in what the new vocabulary made. A run of other editions than are
 * active ends: the run of these does its work.
 * @throws SEARCH.UNAVAILABLE
 */
export class ProjectAgain {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly feed: SearchFeed,
    private readonly library: ReferenceLibrary,
    private readonly recorder: Recorder,
    private readonly foreground: Foreground,
  ) {}

  /** @param size documents of one batch; smaller in tests only */
  async execute(actor: Actor, due: ProjectionDue, settle: Settle, size = BATCH): Promise<void> {
    requireSystem(actor);
    const until = this.recorder.now().getTime() + SLICE_MS;
    let left: ProjectionDue | undefined = due;
    while (left) {
      await this.foreground.quiet();
      const shelf = await this.library.fresh();
      if (projectedWith(shelf.versions) !== due.editions) return this.unitOfWork.run(settle);
      left = await this.project(left, shelf, size);
      if (left && this.recorder.now().getTime() >= until) return this.goOn(left, settle);
    }
    await this.unitOfWork.run(async (store) => {
      await settle(store);
      const versions = await store.reference.versions();
      if (projectedWith(versions) === due.editions)
        await beginRematch(store, this.recorder, `reference ${versions.editions.vocabulary ?? ''}`);
    });
  }

  /** @returns what is left to do */
  private async project(
    due: ProjectionDue,
    shelf: ReferenceShelf,
    size: number,
  ): Promise<ProjectionDue | undefined> {
    const { side, afterId } = due;
    const { ids, documents } = await this.unitOfWork.read(async (store) => {
      const ids = await store.postings.publishedIds(side, afterId, size);
      return { ids, documents: await publicDocuments(store, side, ids, shelf) };
    });
    await this.feed.upsert(documents);
    await this.unitOfWork.run((store) => mend(store, due, documents));
    const lastId = ids.at(-1);
    if (lastId !== undefined && ids.length === size) return { ...due, afterId: lastId };
    const { afterId: _, ...start } = due;
    return side === 'need' ? { ...start, side: 'solution' } : undefined;
  }

  private goOn(next: ProjectionDue, settle: Settle): Promise<void> {
    return this.unitOfWork.run(async (store) => {
      await settle(store);
      await store.outbox.append(next);
    });
  }
}

/** What moved while it was fed takes its own road once more: that one may have been there before us. */
async function mend(
  store: Store,
  { side, editions }: { readonly side: Side; readonly editions: string },
  documents: readonly SearchDocument[],
): Promise<void> {
  const isReplaced = projectedWith(await store.reference.versions()) !== editions;
  const fed = new Map(documents.map(({ id, version }) => [id, version]));
  const now = await store.postings.findMany([...fed.keys()]);
  await store.outbox.append(
    ...now
      .filter(({ id, version }) => isReplaced || version !== fed.get(id))
      .map(({ id: postingId, version }) => ({ kind: 'PostingChanged' as const, side, postingId, version })),
  );
}
