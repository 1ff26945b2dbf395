import type { ConstraintId } from '@duijie/domain';
import type { MatchingRun } from '../ports/record-repositories.js';

/** 已入队 → 检索 → 评分 → 完成, as far as the newest run came. */
export interface ProgressView {
  readonly version: number;
  readonly step: 'queued' | 'retrieving' | 'scoring' | 'done' | 'failed';
  readonly queuedAt: Date;
  readonly retrievedAt?: Date;
  readonly candidates?: number;
  readonly scoredAt?: Date;
  readonly passed?: number;
  readonly toVerify?: number;
  readonly excludedBy?: Readonly<Partial<Record<ConstraintId, number>>>;
  readonly completedAt?: Date;
  /** From queued to completed. */
  readonly seconds?: number;
}

function stepOf(run: MatchingRun, indexedVersion: number): ProgressView['step'] {
  if (run.completedAt) return 'done';
  if (run.failedAt) return 'failed';
  if (run.retrievedAt) return 'scoring';
  return indexedVersion >= run.version ? 'retrieving' : 'queued';
}

/** @param indexedVersion of the posting: once it can be found, candidates are being sought */
export function presentProgress(run: MatchingRun, indexedVersion: number): ProgressView {
  const { version, queuedAt, retrievedAt, candidates, scoredAt, passed, toVerify, excludedBy, completedAt } = run;
  return {
    version,
    step: stepOf(run, indexedVersion),
    queuedAt,
    ...(retrievedAt && { retrievedAt }),
    ...(candidates !== undefined && { candidates }),
    ...(scoredAt && { scoredAt }),
    ...(passed !== undefined && { passed }),
    ...(toVerify !== undefined && { toVerify }),
    ...(excludedBy && { excludedBy }),
    ...(completedAt && { completedAt, seconds: (completedAt.getTime() - queuedAt.getTime()) / 1000 }),
  };
}
