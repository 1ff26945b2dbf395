import type { OrganizationKind, PhraseParams, Side } from '@duijie/domain';
import type { Store } from '../ports/unit-of-work.js';
import { loadPostings, type LoadedPosting } from '../posting/summarize.js';

/** What is to be told to whom; becomes one notification per member. */
export interface Letter {
  readonly to: { readonly organizationId: string } | { readonly kind: OrganizationKind };
  /** Message key `notification.<kind>`. */
  readonly kind: string;
  readonly params: PhraseParams;
  readonly link: string;
  readonly dedupeKey: string;
}

export const pathOf = (side: Side, id: string): string => `/${side === 'need' ? 'needs' : 'solutions'}/${id}`;

export async function loadPublished(
  store: Store,
  side: Side,
  ids: readonly string[],
): Promise<ReadonlyMap<string, LoadedPosting>> {
  const live = await store.postings.published(side, ids);
  return new Map((await loadPostings(store, live)).map((loaded) => [loaded.posting.id, loaded]));
}
