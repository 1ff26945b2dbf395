import { ApiProperty } from '@nestjs/swagger';
import type { PhraseParams } from '@duijie/domain';
import { Out } from './fields.js';

/** A sentence: its key and parameters for a reader that renders itself, its text in the request's language for all others. */
export class PhraseDto {
  @Out() key: string;
  @ApiProperty({ type: Object, additionalProperties: true }) params: PhraseParams;
  @Out({ optional: true }) text?: string;
}
