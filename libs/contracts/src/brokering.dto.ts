import { NOTE, SIDES } from '@duijie/domain';
import { ChoiceField, FlagField, Out, TextField, UuidField } from './fields.js';
import { OrganizationDto } from './organization.dto.js';
import { FieldProblemDto, HistoryLineDto } from './posting.dto.js';
import { BothContactsDto, RecommendationDto } from './recommendation.dto.js';
import { PageQueryDto } from './search.dto.js';
import { OrganizationNameDto, PostingSummaryDto } from './summary.dto.js';
import { TurnDto } from './turn.dto.js';

const optional = true;

export class IntroduceDto {
  @UuidField() matchId: string;
  @TextField({ max: NOTE.max, optional }) note?: string;
  /** Although one side excluded the other by name: said on purpose, after INTRODUCTION.EXCLUDED_BY_NAME. */
  @FlagField({ optional }) despiteExclusion?: boolean;
}

export class IntroducedSideDto {
  @Out() id: string;
  @Out() code: string;
  @Out() title: string;
  /** Absent where the need's owner stays unnamed to this reader. */
  @Out({ optional: true }) organization?: OrganizationNameDto;
}
export class IntroductionDto {
  @Out() id: string;
  @Out({ enum: ['open', 'undone'] }) state: 'open' | 'undone';
  @Out() at: Date;
  @Out({ optional: true }) undoneAt?: Date;
  @Out({ optional: true }) note?: string;
  @Out() need: IntroducedSideDto;
  @Out() solution: IntroducedSideDto;
  /** Open to its two sides and to brokers while the introduction stands. */
  @Out({ optional: true }) contacts?: BothContactsDto;
  /** Until when a broker may take it back. */
  @Out({ optional: true }) undoableUntil?: Date;
  @Out({ list: () => HistoryLineDto }) history: readonly HistoryLineDto[];
}
export class IntroductionsDto {
  @Out({ list: () => IntroductionDto }) items: readonly IntroductionDto[];
  @Out({ of: 'integer' }) total: number;
}

export class MatchQueryDto extends PageQueryDto {
  /** Only this need's, best first; else all, newest first. */
  @UuidField({ optional }) needId?: string;
}
/** A broker reads a match from the need's side: own is the need, counterpart the solution. */
export class MatchesDto {
  @Out({ list: () => RecommendationDto }) items: readonly RecommendationDto[];
  @Out({ of: 'integer' }) total: number;
}

export class OrganizationReviewDto {
  @Out() organization: OrganizationDto;
  @Out() due: string;
}
export class PostingReviewDto {
  @Out() posting: PostingSummaryDto;
  @Out({ of: 'integer' }) version: number;
  /** An edit of a published posting, the old content still public; else a first publication. */
  @Out() isEdit: boolean;
  @Out() organization: OrganizationNameDto;
  @Out() submittedAt: Date;
  @Out() due: string;
  /** Rules that it breaks by now: while there are any it cannot be approved. */
  @Out({ list: () => FieldProblemDto }) problems: readonly FieldProblemDto[];
}
export class ReviewsDto {
  @Out({ list: () => OrganizationReviewDto }) organizations: readonly OrganizationReviewDto[];
  @Out({ list: () => PostingReviewDto }) postings: readonly PostingReviewDto[];
  @Out({ of: 'integer' }) total: number;
}

export const DESK_KINDS = [
  'review_organization',
  'review_posting',
  'introduce',
  'owner_silent',
  'vendor_silent',
] as const;

export class SubjectDto {
  @Out() title: string;
  @Out() link: string;
}
export class DeskRowDto {
  @Out({ enum: DESK_KINDS }) kind: (typeof DESK_KINDS)[number];
  @Out() due: string;
  @Out() overdue: boolean;
  @Out() subject: SubjectDto;
  @Out() turn: TurnDto;
  @Out({ optional: true }) matchId?: string;
  @Out({ optional: true }) postingId?: string;
  @Out({ optional: true }) organizationId?: string;
}
export class TitledDto {
  @Out() id: string;
  @Out() title: string;
}
export class AgreedPairDto {
  @Out() matchId: string;
  @Out() need: TitledDto;
  @Out() solution: TitledDto;
  @Out() score: number;
  @Out() agreedAt: Date;
  @Out() due: string;
}
export class DeskCountsDto {
  @Out({ of: 'integer' }) reviews: number;
  @Out({ of: 'integer' }) bothAgreed: number;
  @Out({ of: 'integer' }) awaiting: number;
  @Out({ of: 'integer' }) overdue: number;
  @Out({ of: 'integer' }) introductionsOpen: number;
}
export class DeskDto {
  @Out() counts: DeskCountsDto;
  @Out({ list: () => DeskRowDto }) worklist: readonly DeskRowDto[];
  @Out({ list: () => AgreedPairDto }) bothAgreed: readonly AgreedPairDto[];
  @Out() reviews: ReviewsDto;
  @Out({ list: () => RecommendationDto }) adjustments: readonly RecommendationDto[];
  @Out({ optional: true, of: 'integer' }) deadLetters?: number;
}

export class InboxQueryDto extends PageQueryDto {
  /** Whose postings: `solution` for a vendor's inbox, `need` for an application unit's. */
  @ChoiceField(SIDES) side: 'need' | 'solution';
}
