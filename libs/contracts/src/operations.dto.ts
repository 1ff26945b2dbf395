import { ApiProperty } from '@nestjs/swagger';
import { Out } from './fields.js';

export class DeadJobDto {
  @Out() id: string;
  @ApiProperty({ type: Object, additionalProperties: true }) event: object;
  @Out({ of: 'integer' }) attempts: number;
  @Out() error: string;
  @Out() createdAt: Date;
  @Out() deadAt: Date;
}
export class DeadJobsDto {
  @Out({ list: () => DeadJobDto }) items: readonly DeadJobDto[];
}

/** How far the newest full re-match came; empty when there was none. */
export class RematchDto {
  /** `scorer 1.1.0+2`, `corpus 7`, `reference <vocabulary>`, `nightly 2026-11-21` or `asked`. */
  @Out() cause: string;
  @Out({ enum: ['running', 'done', 'overtaken'] }) state: 'running' | 'done' | 'overtaken';
  @Out() startedAt: Date;
  @Out({ optional: true }) finishedAt?: Date;
  /** Needs. */
  @Out({ of: 'integer' }) total: number;
  @Out({ of: 'integer' }) done: number;
  /** Matches whose figures, revisions or versions had changed. */
  @Out({ of: 'integer' }) written: number;
  @Out({ optional: true }) needsPerSecond?: number;
  /** Estimate, while it runs. */
  @Out({ optional: true }) secondsLeft?: number;
}
export class NewestRematchDto {
  @Out({ optional: true }) newest?: RematchDto;
}

/** A part that the server stands on: which kind serves, and whether it answers. */
export class PartDto {
  @Out() kind: string;
  @Out() ok: boolean;
  @Out({ optional: true }) detail?: string;
}
export class HealthDto {
  @Out({ enum: ['ok', 'not_ready'] }) status: string;
  @Out() version: string;
  @Out() uptimeSeconds: number;
  @Out() database: PartDto;
  @Out() queue: PartDto;
  @Out() search: PartDto;
}
