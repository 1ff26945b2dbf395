import type { Posting, Revision } from '@duijie/domain';
import { withoutNulls } from '../connection/rows.js';
import type { PostingRevisionEntity } from '../entities/posting-revision.entity.js';
import type { PostingEntity } from '../entities/posting.entity.js';

/** @param row with its pipeline loaded */
export const toPosting = ({ pipeline, wasLive: _, ...row }: PostingEntity): Posting => ({
  ...withoutNulls(row),
  indexedVersion: pipeline.indexedVersion,
  matchedVersion: pipeline.matchedVersion,
});

/** The columns of `posting` itself; `wasLive` is kept by the repository, the pipeline's versions by its own table. */
export const postingRow = (posting: Posting): Omit<PostingEntity, 'pipeline' | 'wasLive' | 'changedTx'> => ({
  id: posting.id,
  side: posting.side,
  code: posting.code,
  organizationId: posting.organizationId,
  state: posting.state,
  version: posting.version,
  liveRevision: posting.liveRevision ?? null,
  workingRevision: posting.workingRevision,
  awaitsReview: posting.awaitsReview,
  reviewNote: posting.reviewNote ?? null,
  returnedRevision: posting.returnedRevision ?? null,
  demo: posting.demo,
  publishedAt: posting.publishedAt ?? null,
  expiresAt: posting.expiresAt ?? null,
  createdBy: posting.createdBy,
  createdAt: posting.createdAt,
  updatedAt: posting.updatedAt,
});

export const toRevision = (row: PostingRevisionEntity): Revision => ({
  postingId: row.postingId,
  number: row.number,
  content: row.content,
  createdBy: row.createdBy,
  createdAt: row.createdAt,
});

export const revisionRow = ({ postingId, number, content, createdBy, createdAt }: Revision) => ({
  postingId,
  number,
  content: { ...content },
  createdBy,
  createdAt,
});
