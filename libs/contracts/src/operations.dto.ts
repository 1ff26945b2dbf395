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
