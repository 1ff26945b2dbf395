import { ApiProperty } from '@nestjs/swagger';
import { Out } from './fields.js';
import { PostingSummaryDto } from './summary.dto.js';

/** An edition of reference data: its content is described in `seeds/README.md` and typed by the domain. */
class EditionDto {
  /** Content hash; also the ETag. */
  @Out() version: string;
}
export class VocabularyDto extends EditionDto {
  @ApiProperty({ type: Object, additionalProperties: true }) content: object;
}
export class RegionsDto extends EditionDto {
  @ApiProperty({ type: Object, additionalProperties: true }) content: object;
}
export class IndustriesDto extends EditionDto {
  @ApiProperty({ type: [Object] }) content: readonly object[];
}
export class ActionPlanDto extends EditionDto {
  @ApiProperty({ type: Object, additionalProperties: true }) content: object;
}
export class CasesDto extends EditionDto {
  @ApiProperty({ type: [Object] }) content: readonly object[];
}

export class ScenarioCountDto {
  @Out() direction: string;
  @Out({ of: 'integer' }) needs: number;
  @Out({ of: 'integer' }) solutions: number;
}
/** How far pairs have come, each step within the one before. */
export class FunnelDto {
  @Out({ of: 'integer' }) matched: number;
  @Out({ of: 'integer' }) invited: number;
  @Out({ of: 'integer' }) interested: number;
  @Out({ of: 'integer' }) bothAgreed: number;
  @Out({ of: 'integer' }) introduced: number;
}
/** Counts of the public home, all from the database. */
export class OverviewDto {
  @Out({ of: 'integer' }) needsPublished: number;
  @Out({ of: 'integer' }) solutionsPublished: number;
  @Out({ of: 'integer' }) organizationsVerified: number;
  @Out({ of: 'integer' }) matchesCurrent: number;
  @Out({ of: 'integer' }) introductionsOpen: number;
  /** Median seconds from publishing to recommendations. */
  @Out({ optional: true }) medianSeconds?: number;
  @Out({ list: () => ScenarioCountDto }) byScenario: readonly ScenarioCountDto[];
  @Out({ list: () => PostingSummaryDto }) latestNeeds: readonly PostingSummaryDto[];
  @Out() funnel: FunnelDto;
}
