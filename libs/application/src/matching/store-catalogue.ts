import type {
  ContentOf,
  MeaningVector,
  Posting,
  ScoringContext,
  Side,
  VisibleNeedContent,
  VisibleSolutionContent,
} from '@duijie/domain';
import { meaningsOf } from './meanings-of.js';
import { namingOf, type Naming } from './naming-of.js';
import { Catalogue, type CatalogueEntry, type PreparedOf } from '../ports/catalogue.js';
import type { UnitOfWork } from '../ports/unit-of-work.js';
import { isPublic } from '../posting/is-public.js';
import type { VisibleContentOf } from '../posting/posting-summary.js';
import { visibleContent } from '../posting/visible-content.js';

/** What is made of a revision and a seat. */
type Made<S extends Side = Side> = Naming & Pick<CatalogueEntry<S>, 'prepared'>;

/** Prepared forms kept between runs, newest used last. */
const MOST_KEPT = 5_000;

/** The catalogue for a process that does not hold all postings: rows are read each time, and only what was made of contents is kept. */
export class StoreCatalogue extends Catalogue {
  private kept = new Map<string, Made>();
  private keptFor?: Pick<ScoringContext, 'lexicon' | 'corpus' | 'meaning'>;

  constructor(private readonly unitOfWork: UnitOfWork) {
    super();
  }

  async entries<S extends Side>(
    side: S,
    ids: readonly string[],
    context: ScoringContext,
  ): Promise<readonly CatalogueEntry<S>[]> {
    this.keepFor(context);
    return this.unitOfWork.read(async (store) => {
      const postings = await store.postings.published(side, ids);
      const ownerIds = [...new Set(postings.map(({ organizationId }) => organizationId))];
      const owners = new Map(
        (await store.organizations.findMany(ownerIds)).map((owner) => [owner.id, owner]),
      );
      const seatOf = (organizationId: string): string =>
        side === 'solution' ? (owners.get(organizationId)?.region ?? '') : '';
      const meaningOf = await meaningsOf(
        store,
        context,
        postings.map(({ id, liveRevision }) => ({ postingId: id, number: liveRevision ?? 0 })),
      );
      const keyOf = ({ id, liveRevision = 0, organizationId }: Posting): string =>
        `${id}:${liveRevision}:${seatOf(organizationId)}:${meaningOf({ postingId: id, number: liveRevision })?.length ?? 0}`;
      const asked = postings.filter((posting) => !this.kept.has(keyOf(posting)));
      const read = await store.postings.revisions(
        asked.map(({ id, liveRevision }) => ({ postingId: id, number: liveRevision ?? 0 })),
      );
      const contents = new Map(read.map(({ postingId, content }) => [postingId, content]));
      return postings.flatMap((posting): CatalogueEntry<S>[] => {
        const owner = owners.get(posting.organizationId);
        const { id, version, liveRevision = 0, organizationId } = posting;
        if (!owner || !isPublic(posting, owner)) return [];
        const key = keyOf(posting);
        const content = contents.get(id);
        const made =
          (this.kept.get(key) as Made<S> | undefined) ??
          (content &&
            make(
              side,
              content as ContentOf[S],
              owner.region,
              context,
              meaningOf({ postingId: id, number: liveRevision }),
            ));
        if (!made) return [];
        this.keep(key, made);
        const { version: organizationVersion, region: seat } = owner;
        return [{ id, side, version, liveRevision, organizationId, organizationVersion, seat, ...made }];
      });
    });
  }

  private keepFor({ lexicon, corpus, meaning }: ScoringContext): void {
    const { keptFor } = this;
    if (keptFor?.lexicon === lexicon && keptFor.corpus === corpus && keptFor.meaning === meaning) return;
    this.keptFor = { lexicon, corpus, meaning };
    this.kept = new Map();
  }

  private keep(key: string, made: Made): void {
    this.kept.delete(key);
    this.kept.set(key, made);
    if (this.kept.size > MOST_KEPT) this.kept.delete(this.kept.keys().next().value as string);
  }
}

const make = <S extends Side>(
  side: S,
  content: ContentOf[S],
  seat: string,
  context: ScoringContext,
  meaning: MeaningVector | undefined,
): Made<S> => ({
  ...namingOf(side, content),
  prepared: prepareVisible(side, visibleContent(side, content), seat, context, meaning) as PreparedOf[S],
});

/** What scoring needs of a posting, from what is visible of it: made once for a content, which candidates are then sought with too. */
export const prepareVisible = (
  side: Side,
  content: VisibleContentOf[Side],
  seat: string,
  context: ScoringContext,
  meaning: MeaningVector | undefined,
): PreparedOf[Side] =>
  side === 'need'
    ? context.prepared.need({ content: content as VisibleNeedContent, meaning })
    : context.prepared.solution({ content: content as VisibleSolutionContent, seat, meaning });
