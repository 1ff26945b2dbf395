import type { Party } from '@duijie/domain';
import { Out } from './fields.js';
import { PhraseDto } from './phrase.dto.js';

export class TurnDto {
  @Out({ enum: ['need', 'solution', 'broker', 'nobody'] }) party: Party | 'nobody';
  @Out() action: PhraseDto;
  @Out({ optional: true }) due?: string;
}
export class TrackerStepDto {
  @Out() id: string;
  @Out({ enum: ['done', 'current', 'ahead'] }) state: string;
}
export class TrackerDto {
  @Out({ list: () => TrackerStepDto }) steps: readonly TrackerStepDto[];
  @Out({ optional: true }) turn?: TurnDto;
}
