import { ApiProperty } from '@nestjs/swagger';
import {
  CONFIDENTIAL_FIELDS,
  NOTE,
  NOTE_OF_RETURN,
  ORGANIZATION_STATES,
  POSTING_STATES,
  type ConfidentialField,
  type OrganizationState,
  type PostingState,
} from '@duijie/domain';
import { DateField, NumberField, Out, PartField, TextField, UuidField } from './fields.js';
import { NeedContentDto } from './need-content.dto.js';
import { PhraseDto } from './phrase.dto.js';
import { ProgressDto } from './progress.dto.js';
import { ReadinessDto } from './readiness.dto.js';
import { SolutionContentDto } from './solution-content.dto.js';
import { TrackerDto } from './turn.dto.js';

const optional = true;
const VERSION = { min: 1, max: 2_147_483_647, decimals: 0 } as const;

export class NewNeedDto {
  @PartField(() => NeedContentDto) content: NeedContentDto;
  /** For brokers who write down what was said on a visit; everyone else writes for their own organization. */
  @UuidField({ optional }) organizationId?: string;
}
export class NewSolutionDto {
  @PartField(() => SolutionContentDto) content: SolutionContentDto;
  @UuidField({ optional }) organizationId?: string;
}
/** `version` is the one that was edited; when the posting moved on since, the edit is refused with what changed. */
export class EditNeedDto {
  @PartField(() => NeedContentDto) content: NeedContentDto;
  @NumberField(VERSION) version: number;
}
export class EditSolutionDto {
  @PartField(() => SolutionContentDto) content: SolutionContentDto;
  @NumberField(VERSION) version: number;
}
export class PostingStepDto {
  @NumberField({ ...VERSION, optional }) version?: number;
  @TextField({ max: NOTE.max, optional }) note?: string;
}
export class RenewDto {
  /** A need's next closing date; without one, and for a solution, the usual term. */
  @DateField({ optional }) answerBy?: string;
  @NumberField({ ...VERSION, optional }) version?: number;
}
/** Whoever gets something back is told why. */
export class ReturnNoteDto {
  @TextField(NOTE_OF_RETURN) note: string;
  @NumberField({ ...VERSION, optional }) version?: number;
}
export class ReviewNoteDto {
  @TextField({ max: NOTE.max, optional }) note?: string;
  @NumberField({ ...VERSION, optional }) version?: number;
}

export class PostingOrganizationDto {
  @Out() id: string;
  @Out() name: string;
  @Out() city: string;
  @Out({ enum: ORGANIZATION_STATES }) state: OrganizationState;
}

class PostingViewDto {
  @Out() id: string;
  @Out() code: string;
  @Out({ enum: POSTING_STATES }) state: PostingState;
  @Out({ of: 'integer' }) version: number;
  @Out() demo: boolean;
  @Out({ optional: true }) publishedAt?: Date;
  @Out({ optional: true }) expiresAt?: Date;
  @Out({ optional: true }) organization?: PostingOrganizationDto;
  /** Names of what its owner keeps confidential; the contents are not here unless they are this reader's. */
  @Out({ enum: CONFIDENTIAL_FIELDS, list: [String] }) confidentialFields: readonly ConfidentialField[];
  @Out({ optional: true }) readiness?: ReadinessDto;
  @Out() mine: boolean;
  @Out() editable: boolean;
  /** Current matches. */
  @Out({ of: 'integer' }) recommendations: number;
  @Out() awaitsReview: boolean;
  @Out({ optional: true }) reviewNote?: string;
  @Out({ optional: true }) tracker?: TrackerDto;
  @Out({ optional: true }) progress?: ProgressDto;
  @Out({ optional: true }) updatedAt?: Date;
}
export class NeedViewDto extends PostingViewDto {
  @Out({ enum: ['need'] }) side: 'need';
  @Out() content: NeedContentDto;
  @Out({ optional: true }) workingContent?: NeedContentDto;
}
export class SolutionViewDto extends PostingViewDto {
  @Out({ enum: ['solution'] }) side: 'solution';
  @Out() content: SolutionContentDto;
  @Out({ optional: true }) workingContent?: SolutionContentDto;
}

export class HistoryLineDto {
  @Out() event: string;
  @Out({ optional: true, of: 'integer' }) version?: number;
  @Out({ optional: true }) from?: string;
  @Out({ optional: true }) to?: string;
  @Out() actorName: string;
  @Out({ optional: true }) note?: string;
  @Out() at: Date;
}
export class HistoryDto {
  @Out({ list: () => HistoryLineDto }) items: readonly HistoryLineDto[];
}

export class FieldProblemDto {
  @Out() field: string;
  @Out() phrase: PhraseDto;
}
export class NeedPreviewDto {
  @ApiProperty({ type: () => NeedContentDto }) publicView: NeedContentDto;
  @Out() readiness: ReadinessDto;
  @Out({ list: () => FieldProblemDto }) problems: readonly FieldProblemDto[];
}
export class SolutionPreviewDto {
  @ApiProperty({ type: () => SolutionContentDto }) publicView: SolutionContentDto;
  @Out() readiness: ReadinessDto;
  @Out({ list: () => FieldProblemDto }) problems: readonly FieldProblemDto[];
}
