import { ApiPropertyOptional } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { ChoiceField, FlagField, NumberField, Out, TermIdsField, TextField } from './fields.js';
import { OwnSummaryDto } from './summary.dto.js';

const optional = true;
export const SORTS = ['relevance', 'newest', 'budget', 'closing'] as const;
/** Deepest page × size that may be asked for. */
const PAGE = { min: 1, max: 500, decimals: 0 } as const;
const SIZE = { min: 1, max: 100, decimals: 0 } as const;

/* A query string carries texts only: these turn what looks like a number, a flag or one of several into what it means. */
const asNumber = () =>
  Transform(({ value }) => (typeof value === 'string' && /^\d{1,9}$/.test(value) ? Number(value) : value));
const asFlag = () => Transform(({ value }) => (value === 'true' ? true : value === 'false' ? false : value));
const asList = () =>
  Transform(({ value }) => (value === undefined || Array.isArray(value) ? value : [value]));

export class PageQueryDto {
  @asNumber() @NumberField({ ...PAGE, optional }) page?: number;
  @asNumber() @NumberField({ ...SIZE, optional }) size?: number;
}

export class PostingSearchDto extends PageQueryDto {
  @TextField({ max: 200, optional }) q?: string;
  @asList() @TermIdsField({ max: 20, optional }) scenario?: readonly string[];
  @asList() @TermIdsField({ max: 20, optional }) supply?: readonly string[];
  @asList() @TermIdsField({ max: 20, optional }) concept?: readonly string[];
  @asList() @TermIdsField({ max: 20, optional }) city?: readonly string[];
  @asList() @TermIdsField({ max: 20, optional }) kind?: readonly string[];
  @ChoiceField(SORTS, { optional }) sort?: (typeof SORTS)[number];
  /** Own organization's postings in every state; everything else is then ignored but the page. */
  @asFlag() @FlagField({ optional }) mine?: boolean;
}

export class FacetCountDto {
  @Out() value: string;
  @Out({ of: 'integer' }) count: number;
}
export class FacetsDto {
  @Out({ list: () => FacetCountDto }) scenario: readonly FacetCountDto[];
  @Out({ list: () => FacetCountDto }) supply: readonly FacetCountDto[];
  @Out({ list: () => FacetCountDto }) city: readonly FacetCountDto[];
  @Out({ list: () => FacetCountDto }) kind: readonly FacetCountDto[];
}
type Marks = readonly (readonly [number, number])[];
const MarksOut = () =>
  ApiPropertyOptional({
    type: 'array',
    items: { type: 'array', items: { type: 'integer' }, minItems: 2, maxItems: 2 },
  });

/** `marks` are [start, end) offsets, in UTF-16 units, of what was found; own lists have none. */
export class SearchHitDto extends OwnSummaryDto {
  @MarksOut() titleMarks?: Marks;
  @Out({ optional: true }) snippet?: string;
  @MarksOut() snippetMarks?: Marks;
}
export class SearchAnswerDto {
  @Out({ list: () => SearchHitDto }) items: readonly SearchHitDto[];
  @Out({ of: 'integer' }) total: number;
  @Out({ of: 'integer' }) page: number;
  @Out({ of: 'integer' }) size: number;
  @Out({ optional: true }) facets?: FacetsDto;
}
