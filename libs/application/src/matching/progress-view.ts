import type { Exclusion, ExclusionCause } from '@duijie/domain';
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
  /** Candidates that each kind of hard condition excluded. */
  readonly excludedBy?: Readonly<Partial<Record<ExclusionCause, number>>>;
  /** The same condition by condition, most first, with its words. */
  readonly exclusions?: readonly Exclusion[];
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

function byConstraint(exclusions: readonly Exclusion[]): Partial<Record<ExclusionCause, number>> {
  const counts: Partial<Record<ExclusionCause, number>> = {};
  for (const { constraint, count } of exclusions) counts[constraint] = (counts[constraint] ?? 0) + count;
  return counts;
}

/** @param indexedVersion of the posting: once it can be found, candidates are being sought */
export function presentProgress(run: MatchingRun, indexedVersion: number): ProgressView {
  const { version, queuedAt, retrievedAt, candidates, scoredAt, passed, toVerify, excludedBy, completedAt } =
    run;
  return {
    version,
    step: stepOf(run, indexedVersion),
    queuedAt,
    ...(retrievedAt && { retrievedAt }),
    ...(candidates !== undefined && { candidates }),
    ...(scoredAt && { scoredAt }),
    ...(passed !== undefined && { passed }),
    ...(toVerify !== undefined && { toVerify }),
    ...(excludedBy && { excludedBy: byConstraint(excludedBy), exclusions: excludedBy }),
    ...(completedAt && { completedAt, seconds: (completedAt.getTime() - queuedAt.getTime()) / 1000 }),
  };
}
