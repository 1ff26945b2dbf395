import { NOTE } from '@duijie/domain';
import { Out, TextField, UuidField } from './fields.js';
import { OrganizationDto } from './organization.dto.js';
import { TurnDto } from './posting.dto.js';
import { BothContactsDto, DecisionsDto, IntroductionViewDto } from './recommendation.dto.js';
import { PageQueryDto } from './search.dto.js';
import { PostingSummaryDto } from './summary.dto.js';

const optional = true;

export class IntroduceDto {
  @UuidField() matchId: string;
  @TextField({ max: NOTE.max, optional }) note?: string;
}

export class IntroductionDto {
  @Out() id: string;
  @Out({ enum: ['open', 'undone'] }) state: string;
  @Out({ optional: true }) matchId?: string;
  @Out() need: PostingSummaryDto;
  @Out() solution: PostingSummaryDto;
  @Out() at: Date;
  @Out({ optional: true }) note?: string;
  @Out({ optional: true }) undoneAt?: Date;
  /** Open to its two sides and to brokers while the introduction stands. */
  @Out({ optional: true }) contacts?: BothContactsDto;
}
export class IntroductionsDto {
  @Out({ list: () => IntroductionDto }) items: IntroductionDto[];
  @Out({ of: 'integer' }) total: number;
}

export class MatchQueryDto extends PageQueryDto {
  @UuidField({ optional }) needId?: string;
}
/** The broker's view of a match: one line for both sides. */
export class MatchLineDto {
  @Out() matchId: string;
  @Out({ enum: ['passed', 'to_verify'] }) standing: string;
  @Out() score: number;
  @Out() upper: number;
  @Out() computedAt: Date;
  @Out() need: PostingSummaryDto;
  @Out() solution: PostingSummaryDto;
  @Out() decisions: DecisionsDto;
  @Out() stage: string;
  @Out({ optional: true }) turn?: TurnDto;
  @Out({ optional: true }) introduction?: IntroductionViewDto;
}
export class MatchesDto {
  @Out({ list: () => MatchLineDto }) items: MatchLineDto[];
  @Out({ of: 'integer' }) total: number;
}

export class PostingReviewDto {
  @Out() posting: PostingSummaryDto;
  @Out() organization: OrganizationDto;
  @Out() submittedAt: Date;
}
export class ReviewsDto {
  @Out({ list: () => OrganizationDto }) organizations: OrganizationDto[];
  @Out({ list: () => PostingReviewDto }) postings: PostingReviewDto[];
}
