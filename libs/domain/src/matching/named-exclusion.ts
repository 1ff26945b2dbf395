import type { Side } from '../posting/posting.js';

/** One end of a pair, as far as who keeps out whom goes. */
export interface NamingEnd {
  readonly organizationId: string;
  /** Whether everybody may know whose it is: a need's owner may stay unnamed. */
  readonly isNamed: boolean;
  /** 点名排除: organizations that its owner will not be matched with; confidential. */
  readonly excludedOrganizations: readonly string[];
}

/**
 * Whether this end's owner named the other's organization. No name reaches who stays unnamed: a vendor that tried one name after the other
 * would see by the need that vanishes whose it is. The broker, who knows both, is told before introducing them (`exclusionBetween`).
 */
export const excludesByName = (
  end: Pick<NamingEnd, 'excludedOrganizations'>,
  other: Pick<NamingEnd, 'organizationId' | 'isNamed'>,
): boolean => other.isNamed && end.excludedOrganizations.includes(other.organizationId);

/**
 * Whether either owner named the other's organization: such postings are never matched. It is asked before the score and outside of it, so
 * that no figure, reason or suggestion can tell who was named; whoever was is simply not recommended.
 */
export const keptApart = (a: NamingEnd, b: NamingEnd): boolean =>
  excludesByName(a, b) || excludesByName(b, a);

type Names = Pick<NamingEnd, 'organizationId' | 'excludedOrganizations'>;

/** Whose owner named the other's organization, whether that one is named to everybody or not: for brokers, who know both. */
export function exclusionBetween(need: Names, solution: Names): Side | 'both' | undefined {
  const byNeed = need.excludedOrganizations.includes(solution.organizationId);
  const bySolution = solution.excludedOrganizations.includes(need.organizationId);
  if (byNeed && bySolution) return 'both';
  return byNeed ? 'need' : bySolution ? 'solution' : undefined;
}
