import type { NewPosting } from '@duijie/application';
import type { Posting, Revision } from '@duijie/domain';
import type { EntityManager } from 'typeorm';
import { insertRows } from '../connection/insert-rows.js';
import { changedRows } from '../connection/statement.js';
import { PostingPipelineEntity } from '../entities/posting-pipeline.entity.js';
import { PostingRevisionEntity } from '../entities/posting-revision.entity.js';
import { PostingEntity } from '../entities/posting.entity.js';
import { postingRow, revisionRow } from '../mappers/posting.mapper.js';

/** Rows of one statement: some megabytes of text. */
const INSERTED_AT_ONCE = 500;

export async function insertPostings(manager: EntityManager, all: readonly NewPosting[]): Promise<void> {
  for (let at = 0; at < all.length; at += INSERTED_AT_ONCE) {
    const some = all.slice(at, at + INSERTED_AT_ONCE);
    await insertRows(
      manager,
      PostingEntity,
      some.map(({ posting }) => ({ ...postingRow(posting), wasLive: posting.liveRevision ?? 0 })),
    );
    await insertRows(
      manager,
      PostingPipelineEntity,
      some.map(({ posting: { id: postingId, indexedVersion, matchedVersion } }) => ({
        postingId,
        indexedVersion,
        matchedVersion,
      })),
    );
    await insertRows(
      manager,
      PostingRevisionEntity,
      some.map(({ revision }) => revisionRow(revision)),
    );
  }
}

/** @returns false when the revision is, or ever was, live, or came back from a review */
export async function replaceUnseen(
  manager: EntityManager,
  { postingId, number, content, createdBy, createdAt }: Revision,
): Promise<boolean> {
  const replaced = await changedRows(
    manager,
    `UPDATE app.posting_revision r SET content = $3, created_by = $4, created_at = $5 FROM app.posting p
     WHERE r.posting_id = $1 AND r.number = $2 AND p.id = r.posting_id AND r.number > p.was_live
       AND r.number IS DISTINCT FROM p.returned_revision RETURNING r.number`,
    [postingId, number, JSON.stringify(content), createdBy, createdAt],
  );
  return replaced.length === 1;
}

/** @returns false when it is gone or has another version */
export async function updatePosting(
  manager: EntityManager,
  posting: Posting,
  expectedVersion: number,
): Promise<boolean> {
  const { id, ...columns } = postingRow(posting);
  const { affected } = await manager
    .createQueryBuilder()
    .update(PostingEntity)
    .set({ ...columns, wasLive: () => 'greatest(was_live, coalesce(:live::integer, 0))' })
    .where('id = :id AND version = :expectedVersion', { id, expectedVersion, live: columns.liveRevision })
    .execute();
  return affected === 1;
}

/** @returns false when the posting has another version by now */
export async function markPipeline(
  manager: EntityManager,
  column: 'indexed_version' | 'matched_version',
  id: string,
  version: number,
): Promise<boolean> {
  const marked = await changedRows(
    manager,
    `UPDATE app.posting_pipeline g SET ${column} = p.version FROM app.posting p
     WHERE g.posting_id = $1 AND p.id = $1 AND p.version = $2 RETURNING g.posting_id`,
    [id, version],
  );
  return marked.length === 1;
}
