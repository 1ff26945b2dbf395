import {
  needQuery,
  otherSide,
  solutionQuery,
  type CandidateQuery,
  type PreparedNeed,
  type ScoringContext,
  type Side,
  type VisibleNeedContent,
  type VisibleSolutionContent,
} from '@duijie/domain';
import type { CandidateSource, Proposed } from '../ports/candidate-source.js';
import type { Catalogue, CatalogueEntry } from '../ports/catalogue.js';
import type { StoredMatch } from '../ports/match-repositories.js';
import type { AskingEntry } from './asking-entry.js';
import type { KnownPartners } from './scored-posting.js';

/**
 * How many candidates search is asked for; stored pairs and pins come on top. Of 100,000 solutions the ten shown first are found alike (99.6 %)
 * with 120 and 90; of the fifty that are kept 95.7 and 93.6 % (docs/adr/0019). More only cost.
 */
export const MOST_CANDIDATES = 120;

/** A public posting whose partners are sought, and what is known of them already. */
export interface Asking<S extends Side = Side, E = AskingEntry<S>> {
  readonly end: E;
  /** Every row of the posting by its partner, superseded ones too. */
  readonly stored: ReadonlyMap<string, StoredMatch>;
  /** Partners that a broker wants seen. */
  readonly pinned: readonly string[];
}

export interface Partners {
  readonly others: readonly CatalogueEntry[];
  readonly known: KnownPartners;
}

/**
 * All that a posting is scored with, as `scorePosting` takes it: what search proposes, what is stored, what is pinned.
 * @throws SEARCH.UNAVAILABLE
 */
export async function partnersToScore(
  asking: Asking,
  candidates: CandidateSource,
  catalogue: Catalogue,
  context: ScoringContext,
): Promise<Partners> {
  const side = otherSide(asking.end.side);
  const ids = await candidates.find(side, queryOf(asking.end, context), MOST_CANDIDATES);
  return partnersAmong(asking, { ids }, catalogue, context);
}

/** The same with what search proposed already. */
export async function partnersAmong(
  { end, stored, pinned }: Asking<Side, CatalogueEntry>,
  { ids, entries }: Proposed,
  catalogue: Catalogue,
  context: ScoringContext,
): Promise<Partners> {
  const { side, organizationId: own } = end;
  const missing = new Set([...stored.keys(), ...pinned]);
  for (const id of ids)
    if (entries) missing.delete(id);
    else missing.add(id);
  const looked = missing.size > 0 ? await catalogue.entries(otherSide(side), [...missing], context) : [];
  // An organization is not recommended to itself.
  const isOther = ({ organizationId }: CatalogueEntry): boolean => organizationId !== own;
  const others = [...(entries ?? []), ...looked].filter(isOther);
  return { others, known: { stored, pinned: new Set(pinned) } };
}

/** The rows of one posting of this side, by their partners. */
export const byPartner = (side: Side, rows: readonly StoredMatch[]): ReadonlyMap<string, StoredMatch> =>
  new Map(rows.map((row) => [side === 'need' ? row.solutionId : row.needId, row]));

export const queryOf = (
  { side, content, seat, prepared }: AskingEntry,
  context: ScoringContext,
): CandidateQuery =>
  side === 'need'
    ? needQuery(content as VisibleNeedContent, context, prepared as PreparedNeed)
    : solutionQuery({ content: content as VisibleSolutionContent, seat }, context);
