import { Out } from './fields.js';
import { PhraseDto } from './phrase.dto.js';

export class HintDto {
  @Out() field: string;
  /** By how much the score would rise. */
  @Out() gain: number;
  @Out() phrase: PhraseDto;
}
export class ReadinessDto {
  @Out() score: number;
  @Out({ list: () => HintDto }) hints: readonly HintDto[];
}
