import { ApiProperty } from '@nestjs/swagger';
import type { PhraseParams } from '@duijie/domain';
import { Out } from './fields.js';

export class FieldErrorDto {
  /** Path of the field as it was sent: `specs.0.value`. */
  @Out() field: string;
  @Out() key: string;
  @ApiProperty({ type: Object, additionalProperties: true }) params: PhraseParams;
  @Out() message: string;
}

/** RFC 9457 problem document. */
export class ProblemDto {
  @Out() type: string;
  @Out() title: string;
  @Out({ of: 'integer' }) status: number;
  @Out() detail: string;
  @Out() code: string;
  @ApiProperty({ type: Object, additionalProperties: true }) params: PhraseParams;
  @Out({ optional: true }) field?: string;
  @Out({ list: () => FieldErrorDto, optional: true }) errors?: readonly FieldErrorDto[];
  /** Only for what nobody foresaw: the id under which the log has it. */
  @Out({ optional: true }) errorId?: string;
}
