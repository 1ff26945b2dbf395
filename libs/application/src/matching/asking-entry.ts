import type { ContentOf, Organization, Posting, Side } from '@duijie/domain';
import type { CatalogueEntry, PreparedOf } from '../ports/catalogue.js';
import type { VisibleContentOf } from '../posting/posting-summary.js';
import type { MeaningOf } from './meanings-of.js';
import { namingOf } from './naming-of.js';
import type { PreparedScorer } from './pair-scoring.js';
import { prepareVisible } from './store-catalogue.js';

/** The posting that asks for partners, with what is visible of it: it is what they are sought with. */
export interface AskingEntry<S extends Side = Side> extends CatalogueEntry<S> {
  readonly content: VisibleContentOf[S];
}

/** @param content of the live revision, as its owner wrote it */
export function askingEntry<S extends Side>(
  { id, side, version, liveRevision = 0, organizationId }: Posting<S>,
  { version: organizationVersion, region: seat }: Organization,
  content: ContentOf[S],
  scorer: PreparedScorer,
  meaningOf: MeaningOf,
): AskingEntry<S> {
  const revision = { postingId: id, number: liveRevision };
  const visible = scorer.visible(side, revision, content);
  const prepared = prepareVisible(side, visible, seat, scorer.context, meaningOf(revision));
  return {
    id,
    side,
    version,
    liveRevision,
    organizationId,
    ...namingOf(side, content),
    organizationVersion,
    seat,
    prepared: prepared as PreparedOf[S],
    content: visible,
  };
}
