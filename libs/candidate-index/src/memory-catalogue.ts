import type { CandidateSource, CaughtUp, Catalogue, CatalogueEntry, UnitOfWork } from '@duijie/application';
import type { CandidateQuery, ScoringContext, Side } from '@duijie/domain';
import { coalesced } from './coalesced.js';
import { Shelves } from './shelves.js';

/** What a build came to, for the log. */
export interface Built {
  readonly postings: number;
  readonly seconds: number;
  /** Of the lists; prepared forms come on top. */
  readonly megabytes: number;
}

interface Held {
  readonly shelves: Shelves;
  readonly built: Built;
  /** Begins after it was asked for, so it sees whatever was committed before. */
  readonly catchUp: () => Promise<void>;
}

/**
 * Candidates and entries from this process's memory. It is built from PostgreSQL when it is first asked (or warmed), and before each answer
 * it reads what was committed since. When vocabulary or corpus are renewed it is built anew beside the one in use; until that is done, the
 * old one still proposes candidates, while entries, which must be prepared with the new editions, come from `meanwhile`.
 */
export class MemoryCatalogue implements CandidateSource, Catalogue {
  private held?: Held;
  private building?: Promise<Held>;

  /** @param meanwhile gives entries while they are not prepared for the editions asked for */
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly meanwhile: Catalogue,
  ) {}

  /** Returns when everything is held, prepared for these editions. */
  async warm(context: ScoringContext): Promise<Built> {
    while (!this.held?.shelves.isFor(context)) await this.build(context);
    return this.held.built;
  }

  /** @throws DATABASE.UNAVAILABLE */
  async find(_side: Side, query: CandidateQuery, limit: number): Promise<readonly string[]> {
    const { shelves, catchUp } = await this.latest(query.context);
    await catchUp();
    return shelves.index.find(shelves.inTermsOf(query), limit).map(({ id }) => id);
  }

  async caughtUp(context: ScoringContext): Promise<CaughtUp> {
    const { shelves, catchUp } = await this.latest(context);
    await catchUp();
    const { index } = shelves;
    return {
      lookAhead: (_side, queries, limit) => {
        const looking = queries.map((query) => shelves.inTermsOf(query));
        const begun = index.begin(looking, limit);
        return looking.map((query, i) => async () => {
          const found = index.find(query, limit, { begun: begun[i], onlyFitting: true });
          return { ids: found.map(({ id }) => id), ...(shelves.isFor(context) && { entries: found }) };
        });
      },
    };
  }

  async entries<S extends Side>(
    side: S,
    ids: readonly string[],
    context: ScoringContext,
  ): Promise<readonly CatalogueEntry<S>[]> {
    const { shelves } = await this.latest(context);
    if (!shelves.isFor(context)) return this.meanwhile.entries(side, ids, context);
    return ids.flatMap((id) => shelves.entry(side, id) ?? []);
  }

  atHand<S extends Side>(side: S, id: string, context: ScoringContext): CatalogueEntry<S> | undefined {
    const shelves = this.held?.shelves;
    return shelves?.isFor(context) ? shelves.entry(side, id) : undefined;
  }

  /** What is held; the first time, when it is built. */
  private async latest(context: ScoringContext): Promise<Held> {
    if (this.held?.shelves.isFor(context)) return this.held;
    const building = this.build(context);
    return this.held ?? building;
  }

  private build(context: ScoringContext): Promise<Held> {
    if (!this.building) {
      this.building = this.fill(context).finally(() => (this.building = undefined));
      this.building.catch(() => undefined); // whoever waits for it is told; nobody else needs to be
    }
    return this.building;
  }

  private async fill(context: ScoringContext): Promise<Held> {
    const begun = performance.now();
    const shelves = new Shelves(this.unitOfWork, context);
    await shelves.fill();
    const { index } = shelves;
    const built: Built = {
      postings: index.size('need') + index.size('solution'),
      seconds: (performance.now() - begun) / 1000,
      megabytes: index.bytes() / 1_048_576,
    };
    this.held?.shelves.index.end();
    this.held = { shelves, built, catchUp: coalesced(() => shelves.catchUp()) };
    return this.held;
  }
}
