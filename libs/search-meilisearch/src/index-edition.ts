import { randomUUID } from 'node:crypto';
import type { SearchDocument, SynonymSource } from '@duijie/application';
import { SIDES, type Side } from '@duijie/domain';
import type { Settings } from 'meilisearch';
import { BulkLoad } from './bulk-load.js';
import type { Engine } from './engine.js';
import { fingerprintOf, holds, indexSettings } from './settings.js';
import type { Change } from './write-queue.js';

interface JournalEntry extends Change {
  readonly key: string;
}
interface State {
  readonly id: string;
  readonly value: string;
}

/** A builder that has not written for so long is dead, and its lock is taken. */
const STALE_MS = 10 * 60_000;
/** A sign of life is a batch of its own at the server, which costs it as much as two hundred documents. */
const BEAT_MS = 60_000;
const RETRY_MS = 200;
const PAGE = 1000;

/** One edition of the indexes after another: built beside the served ones, caught up, swapped in. */
export class IndexEdition {
  private lastBeat = -Infinity;

  constructor(
    private readonly engine: Engine,
    private readonly synonyms: SynonymSource,
  ) {}

  /** Creates what is missing; indexes of other settings are built anew from their own documents; what was changed by hand is set back. */
  async prepare(): Promise<void> {
    const settings = await indexSettings(this.synonyms);
    if ((await this.servedFingerprint()) === fingerprintOf(settings)) return this.heal(settings);
    await this.alone(async () => {
      const served = await this.servedFingerprint();
      if (served === fingerprintOf(settings)) return;
      if (served !== undefined) return this.build(this.served(), settings);
      for (const side of SIDES) {
        await this.engine.create(this.engine.names.live(side));
        await this.engine.configure(this.engine.names.live(side), settings);
      }
      await this.remember(settings);
    });
  }

  private async heal(settings: Settings): Promise<void> {
    for (const side of SIDES) {
      const uid = this.engine.names.live(side);
      if (!holds(await this.engine.client.index(uid).getSettings(), settings))
        await this.engine.configure(uid, settings);
    }
  }

  async rebuild(
    documents: AsyncIterable<readonly SearchDocument[]>,
    isNeeded: () => Promise<boolean> = () => Promise.resolve(true),
  ): Promise<void> {
    const settings = await indexSettings(this.synonyms);
    await this.alone(async () => {
      if (await isNeeded()) await this.build(documents, settings);
    });
  }

  /** True while an edition is being built: then every change is also to be journalled, before it is written. */
  isBuilding(): Promise<boolean> {
    return this.engine.exists(this.engine.names.building);
  }

  async journal(changes: readonly Change[]): Promise<void> {
    const entries = changes.map((change) => ({
      ...change,
      key: change.id,
      id: `${change.side}-${change.id}`,
    }));
    await this.engine.done(
      this.engine.client.index(this.engine.names.building).addDocuments(entries),
      'index_not_found',
    );
  }

  private async build(
    documents: AsyncIterable<readonly SearchDocument[]>,
    settings: Settings,
  ): Promise<void> {
    const { engine } = this;
    const { names } = engine;
    try {
      for (const side of SIDES) {
        await engine.create(names.live(side)); // a swap needs both
        await engine.drop(names.beside(side));
        await engine.create(names.beside(side));
        await engine.configure(names.beside(side), settings);
      }
      const load = new BulkLoad(engine, () => this.beat());
      for await (const batch of documents) await load.add(batch);
      await load.finish();
      await this.replay((side) => names.beside(side));
      await engine.done(
        engine.client.swapIndexes(
          SIDES.map((side) => ({ indexes: [names.live(side), names.beside(side)], rename: false })),
        ),
      );
      await this.replay((side) => names.live(side)); // what was written to the old one just before
      await this.remember(settings);
    } finally {
      for (const side of SIDES) await engine.drop(names.beside(side)).catch(() => undefined);
    }
  }

  private async replay(uidOf: (side: Side) => string): Promise<void> {
    for (let offset = 0; ; offset += PAGE) {
      const page = await this.engine.client
        .index<JournalEntry>(this.engine.names.building)
        .getDocuments({ limit: PAGE, offset });
      for (const side of SIDES) {
        const changes = page.results.filter((entry) => entry.side === side && entry.key !== undefined);
        await this.engine.write(
          uidOf(side),
          changes.flatMap(({ document }) => document ?? []),
        );
        await this.engine.remove(
          uidOf(side),
          changes.filter(({ document }) => document === null).map(({ key }) => key),
        );
      }
      if (page.results.length < PAGE) return;
    }
  }

  private async *served(): AsyncGenerator<readonly SearchDocument[]> {
    for (const side of SIDES) yield* this.engine.stored(side);
  }

  private async servedFingerprint(): Promise<string | undefined> {
    const { client, names } = this.engine;
    if (!(await this.engine.exists(names.state))) return undefined;
    const { results } = await client.index<State>(names.state).getDocuments({ limit: 10 });
    return results.find(({ id }) => id === 'settings')?.value;
  }

  private async remember(settings: Settings): Promise<void> {
    const { client, names } = this.engine;
    await this.engine.create(names.state);
    await this.engine.done(
      client.index<State>(names.state).addDocuments([{ id: 'settings', value: fingerprintOf(settings) }]),
    );
  }

  /** Says that we live, now and then. */
  private async beat(): Promise<void> {
    if (performance.now() - this.lastBeat < BEAT_MS) return;
    this.lastBeat = performance.now();
    const { client, names } = this.engine;
    await client.index(names.building).addDocuments([{ id: 'heartbeat', at: randomUUID() }]);
  }

  /** One at a time on the whole server: creating an index succeeds for one only. */
  private async alone(work: () => Promise<void>): Promise<void> {
    const { building } = this.engine.names;
    while (!(await this.engine.create(building))) {
      const at = await this.engine.updatedAt(building);
      if (at !== undefined && Date.now() - at > STALE_MS) await this.engine.drop(building);
      else await new Promise((resolve) => setTimeout(resolve, RETRY_MS));
    }
    try {
      await work();
    } finally {
      await this.engine.drop(building);
    }
  }
}
