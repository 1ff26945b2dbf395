import { ApiProperty } from '@nestjs/swagger';
import { Out } from './fields.js';

export const PROGRESS_STEPS = ['queued', 'retrieving', 'scoring', 'done', 'failed'] as const;

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
  @Out({ optional: true }) completedAt?: Date;
  @Out({ optional: true }) failedAt?: Date;
  /** From queued to completed. */
  @Out({ optional: true }) seconds?: number;
}
