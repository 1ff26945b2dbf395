import {
  meaningsOf,
  MovedMeanwhile,
  namingOf,
  visibleContent,
  type CatalogueContent,
  type CatalogueEntry,
  type CatalogueRow,
  type UnitOfWork,
} from '@duijie/application';
import {
  CandidateIndex,
  needQuery,
  NO_MEANING,
  prepareNeed,
  prepareSolution,
  SIDES,
  solutionQuery,
  type PreparedQuery,
  type ScoringContext,
  type Side,
  type VisibleNeedContent,
  type VisibleSolutionContent,
} from '@duijie/domain';
import { gathererAside } from './gatherer-aside.js';

const PAGE = 500;
/** How long the event loop may be held, ms: a worker answers its queue meanwhile. */
const LONGEST_STRETCH = 8;

/** Lets others have the event loop whenever a stretch of work was long enough. */
class Breath {
  private since = performance.now();

  async take(): Promise<void> {
    if (performance.now() - this.since < LONGEST_STRETCH) return;
    await new Promise((resolve) => setImmediate(resolve));
    this.since = performance.now();
  }
}

type Held<S extends Side = Side> = CatalogueEntry<S> & Pick<CatalogueRow, 'hasMeaning'>;

/** Whether what was prepared of a posting is still what is public of it. */
const isSame = (row: CatalogueRow, known: Held | undefined): known is Held =>
  known?.liveRevision === row.liveRevision && known.seat === row.seat && known.hasMeaning === row.hasMeaning;

/** All public postings as they were at some horizon, prepared for one lexicon and corpus. */
export class Shelves {
  /** With what is handed out of a posting, made once: a full re-match asks for a hundred of them in a millisecond. */
  readonly index = new CandidateIndex<Held<'need'>, Held<'solution'>>(gathererAside);
  private readonly same = new Map<string, string>();
  private horizon = '';

  constructor(
    private readonly unitOfWork: UnitOfWork,
    readonly context: ScoringContext,
  ) {}

  /** Whose vectors are prepared too. */
  private get model(): string | undefined {
    return this.context.weights.meaning?.model;
  }

  /** Whether the prepared forms are good for this context. */
  isFor({ lexicon, corpus, meaning }: ScoringContext): boolean {
    const { context } = this;
    return context.lexicon === lexicon && context.corpus === corpus && context.meaning === meaning;
  }

  /** The same question in the terms of these editions. @throws MovedMeanwhile when it has no words to be prepared again from */
  inTermsOf(query: PreparedQuery): PreparedQuery {
    const { asker, context } = query;
    if (this.isFor(context)) return query;
    if (!('content' in asker)) throw new MovedMeanwhile('the editions in memory');
    return asker.side === 'need'
      ? needQuery(asker.content, this.context)
      : solutionQuery(asker, this.context);
  }

  /** Reads everything, page by page, and then what was written meanwhile. */
  async fill(): Promise<void> {
    ({ horizon: this.horizon } = await this.unitOfWork.read((store) => store.catalogue.changes()));
    const breath = new Breath();
    for (const side of SIDES) {
      const page = (afterId?: string) =>
        this.unitOfWork.read((store) => store.catalogue.page(side, afterId, PAGE, this.model));
      for (let read = await page(); read.length > 0;) {
        // The next page is on its way while this one is taken in.
        const next = read.length === PAGE ? page(read.at(-1)?.row.id) : Promise.resolve([]);
        next.catch(() => undefined);
        for (const one of read) {
          this.put(one);
          await breath.take();
        }
        read = await next;
      }
    }
    await this.catchUp();
  }

  /** Takes in what was written since the last time. */
  async catchUp(): Promise<void> {
    const { rows, horizon } = await this.unitOfWork.read((store) =>
      store.catalogue.changes(this.horizon, this.model),
    );
    const unread: CatalogueRow[] = [];
    for (const row of rows) {
      const known = this.held(row.side, row.id);
      if (!row.isPublic) this.index.remove(row.side, row.id);
      else if (isSame(row, known)) this.renew(row, known);
      else unread.push(row);
    }
    const breath = new Breath();
    for (let at = 0; at < unread.length; at += PAGE) {
      const some = unread.slice(at, at + PAGE);
      const revisions = some.map(({ id, liveRevision }) => ({ postingId: id, number: liveRevision }));
      const { contents, meaningOf } = await this.unitOfWork.read(async (store) => ({
        contents: await store.postings.revisions(revisions),
        meaningOf: await meaningsOf(store, this.context, revisions),
      }));
      const byId = new Map(contents.map(({ postingId, content }) => [postingId, content]));
      for (const row of some) {
        const content = byId.get(row.id);
        const meaning = meaningOf({ postingId: row.id, number: row.liveRevision });
        if (content) this.put({ row, content, ...(meaning && { meaning }) });
        await breath.take();
      }
    }
    this.horizon = horizon;
  }

  entry<S extends Side>(side: S, id: string): CatalogueEntry<S> | undefined {
    return this.held(side, id) as CatalogueEntry<S> | undefined;
  }

  private held(side: Side, id: string): Held | undefined {
    return side === 'need' ? this.index.need(id) : this.index.solution(id);
  }

  private put({ row, content, meaning = NO_MEANING }: CatalogueContent): void {
    const { context } = this;
    const visible = visibleContent(row.side, content);
    const naming = namingOf(row.side, content);
    if (row.side === 'need') {
      const need = visible as VisibleNeedContent;
      const prepared = prepareNeed(need, context, meaning);
      this.index.putNeed(this.handedOut('need', row, { ...naming, prepared }), need, context);
    } else {
      const solution = { content: visible as VisibleSolutionContent, seat: row.seat, meaning };
      const prepared = prepareSolution(solution, context);
      this.index.putSolution(this.handedOut('solution', row, { ...naming, prepared }), context);
    }
  }

  /** As `put`, where the row alone is another. */
  private renew(row: CatalogueRow, known: Held): void {
    if (row.side === 'need') this.index.renewNeed(this.handedOut('need', row, known as Held<'need'>));
    else this.index.renewSolution(this.handedOut('solution', row, known as Held<'solution'>));
  }

  private handedOut<S extends Side>(
    side: S,
    { id, version, liveRevision, organizationId, organizationVersion, seat, hasMeaning }: CatalogueRow,
    {
      prepared,
      isNamed,
      excludedOrganizations,
    }: Pick<Held<S>, 'prepared' | 'isNamed' | 'excludedOrganizations'>,
  ): Held<S> {
    return {
      id,
      side,
      version,
      liveRevision,
      organizationId: this.one(organizationId),
      isNamed,
      excludedOrganizations,
      organizationVersion,
      seat: this.one(seat),
      prepared,
      hasMeaning,
    };
  }

  /** One copy of a text that many rows repeat. */
  private one(text: string): string {
    const known = this.same.get(text);
    if (known === undefined) this.same.set(text, text);
    return known ?? text;
  }
}
