import { ApiProperty } from '@nestjs/swagger';
import { EXCLUSION_CAUSES, type ExclusionCause } from '@duijie/domain';
import { Out } from './fields.js';
import { PhraseDto } from './phrase.dto.js';

export const PROGRESS_STEPS = ['queued', 'retrieving', 'scoring', 'done', 'failed'] as const;

/** 预算上调 15%：多 3 家. */
export class EasingDto {
  @Out() label: PhraseDto;
  /** Candidates that would come to the matches, exactly. */
  @Out({ of: 'integer' }) more: number;
}

/** 90 天内交付：排除 61 个. */
export class ExclusionDto {
  @Out({ enum: EXCLUSION_CAUSES }) constraint: ExclusionCause;
  @Out() path: string;
  @Out() label: PhraseDto;
  @Out({ of: 'integer' }) count: number;
  /** What easing this one condition would bring. */
  @Out({ optional: true }) easing?: EasingDto;
}

/** 已入队 → 检索 → 评分 → 完成, with what each step found. */
export class ProgressDto {
  @Out({ of: 'integer' }) version: number;
  @Out({ enum: PROGRESS_STEPS }) step: (typeof PROGRESS_STEPS)[number];
  @Out() queuedAt: Date;
  @Out({ optional: true }) retrievedAt?: Date;
  @Out({ optional: true, of: 'integer' }) candidates?: number;
  @Out({ optional: true }) scoredAt?: Date;
  @Out({ optional: true, of: 'integer' }) passed?: number;
  @Out({ optional: true, of: 'integer' }) toVerify?: number;
  /** How many candidates each hard condition excluded. */
  @ApiProperty({ type: Object, additionalProperties: { type: 'integer' }, required: false })
  excludedBy?: Readonly<Record<string, number>>;
  /** The same condition by condition, most first. */
  @Out({ optional: true, list: () => ExclusionDto }) exclusions?: readonly ExclusionDto[];
  @Out({ optional: true }) completedAt?: Date;
  /** From queued to completed. */
  @Out({ optional: true }) seconds?: number;
}
