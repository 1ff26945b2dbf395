/** One end of a pair, as far as who keeps out whom goes. */
export interface NamingEnd {
  readonly organizationId: string;
  /** 点名排除: organizations that its owner will not be matched with; confidential. */
  readonly excludedOrganizations: readonly string[];
}

/** Whether this end's owner named the other's organization. */
export const excludesByName = (end: NamingEnd, other: Pick<NamingEnd, 'organizationId'>): boolean =>
  end.excludedOrganizations.includes(other.organizationId);

/**
 * Whether either owner named the other's organization: such postings are never matched. It is asked before the score and outside of it, so
 * that no figure, reason or suggestion can tell who was named; whoever was is simply not recommended.
 */
export const keptApart = (a: NamingEnd, b: NamingEnd): boolean =>
  excludesByName(a, b) || excludesByName(b, a);
