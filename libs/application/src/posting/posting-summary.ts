import {
  cityOf,
  type BudgetRange,
  type NeedKind,
  type Organization,
  type Posting,
  type PostingState,
  type Price,
  type Readiness,
  type Side,
  type SolutionKind,
  type VisibleNeedContent,
  type VisibleSolutionContent,
} from '@duijie/domain';

export interface VisibleContentOf {
  readonly need: VisibleNeedContent;
  readonly solution: VisibleSolutionContent;
}

interface SummaryCore {
  readonly id: string;
  readonly code: string;
  readonly state: PostingState;
  readonly title: string;
  /** At most 120 characters of what is public. */
  readonly summary: string;
  /** City (4 digits) and division code: of the site, or of the vendor's seat. */
  readonly city: string;
  readonly region: string;
  /** Absent when its owner keeps the name confidential. */
  readonly organization?: { readonly id: string; readonly name: string };
  readonly scenarioDirections: readonly string[];
  readonly publishedAt?: Date;
  readonly expiresAt?: Date;
  /** Current matches. */
  readonly recommendations: number;
  readonly demo: boolean;
}

export interface NeedSummary extends SummaryCore {
  readonly side: 'need';
  readonly kind: NeedKind;
  readonly budget?: BudgetRange;
  readonly answerBy?: string;
}

export interface SolutionSummary extends SummaryCore {
  readonly side: 'solution';
  readonly kind: SolutionKind;
  readonly supplyDirections: readonly string[];
  readonly price?: Price;
  readonly leadTimeDays?: { readonly min: number; readonly max: number };
}

export type PostingSummary = NeedSummary | SolutionSummary;

/** What its own organization reads beside the public lines. */
export interface OwnSummary {
  readonly version: number;
  readonly awaitsReview: boolean;
  readonly reviewNote?: string;
  readonly readiness: Readiness;
  readonly updatedAt: Date;
}

const SUMMARY_LENGTH = 120;
const shortened = (text: string): string => {
  const characters = [...text.replace(/\s+/g, ' ').trim()];
  return characters.length <= SUMMARY_LENGTH
    ? characters.join('')
    : `${characters.slice(0, SUMMARY_LENGTH - 1).join('')}…`;
};

/** Whether the organization behind a posting may be named to strangers. */
export const namesOwner = (side: Side, content: VisibleContentOf[Side]): boolean =>
  side === 'solution' || !(content as VisibleNeedContent).confidential.includes('organization');

/** The public lines of a posting; takes visible content only, so nothing confidential can get in. */
export function presentSummary<S extends Side>(
  posting: Posting<S>,
  content: VisibleContentOf[S],
  owner: Organization,
  recommendations: number,
): PostingSummary {
  const core = {
    id: posting.id,
    code: posting.code,
    state: posting.state,
    title: content.title,
    ...(namesOwner(posting.side, content) && { organization: { id: owner.id, name: owner.name } }),
    scenarioDirections: content.scenarioDirections,
    ...(posting.publishedAt && { publishedAt: posting.publishedAt }),
    ...(posting.expiresAt && { expiresAt: posting.expiresAt }),
    recommendations,
    demo: posting.demo,
  };
  if (posting.side === 'need') {
    const { kind, region, budget, answerBy, problem, goal } = content as VisibleNeedContent;
    return {
      ...core,
      side: 'need',
      kind,
      summary: shortened(problem || goal),
      city: cityOf(region),
      region,
      ...(budget && { budget }),
      ...(answerBy && { answerBy }),
    };
  }
  const { kind, summary, supplyDirections, price, leadTimeDays } = content as VisibleSolutionContent;
  return {
    ...core,
    side: 'solution',
    kind,
    summary: shortened(summary),
    city: cityOf(owner.region),
    region: owner.region,
    supplyDirections,
    ...(price && { price }),
    ...(leadTimeDays && { leadTimeDays }),
  };
}
