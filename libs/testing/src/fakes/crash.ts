import {
  CandidateSource,
  JobQueue,
  SearchFeed,
  UnitOfWork,
  type CaughtUp,
  type Job,
  type QueueName,
  type SearchDocument,
  type Store,
} from '@duijie/application';
import { DomainError, type CandidateQuery, type ScoringContext, type Side } from '@duijie/domain';

/** The process ended here. Nothing after it runs until `restart`. */
export class Crashed extends Error {
  constructor(readonly step: string) {
    super(`crashed at ${step}`);
  }
}

/**
 * Counts every step that leaves the process (a read, a transaction's end, a call of search or queue) and ends the process at a chosen one.
 * Once ended, every further step of that process fails too, so that no handler can clean up after its own death.
 */
export class CrashSwitch {
  /** Names of the steps passed since the last restart. */
  readonly passed: string[] = [];
  private crashAt = Infinity;
  private isDead = false;

  armAt(step: number): void {
    this.crashAt = step;
  }

  get hasCrashed(): boolean {
    return this.isDead;
  }

  restart(): void {
    this.isDead = false;
    this.crashAt = Infinity;
  }

  step(name: string): void {
    if (this.isDead) throw new Crashed(`${name} (already dead)`);
    this.passed.push(name);
    if (this.passed.length === this.crashAt) {
      this.isDead = true;
      throw new Crashed(name);
    }
  }

  async around<T>(name: string, work: () => Promise<T>): Promise<T> {
    this.step(`before ${name}`);
    const result = await work();
    this.step(`after ${name}`);
    return result;
  }
}

export class CrashingUnitOfWork extends UnitOfWork {
  constructor(
    private readonly inner: UnitOfWork,
    private readonly crash: CrashSwitch,
  ) {
    super();
  }

  async run<T>(work: (store: Store) => Promise<T>): Promise<T> {
    const result = await this.inner.run(async (store) => {
      const result = await work(store);
      this.crash.step('before commit');
      return result;
    });
    this.crash.step('after commit');
    return result;
  }

  read<T>(work: (store: Store) => Promise<T>): Promise<T> {
    this.crash.step('read');
    return this.inner.read(work);
  }
}

export class CrashingSearchFeed extends SearchFeed {
  /** Set: every call is refused, as by an engine that is down. */
  isDown = false;
  /** Set: every call fails with it, as on a document that no engine can read. */
  fails?: Error;

  constructor(
    private readonly inner: SearchFeed,
    private readonly crash: CrashSwitch,
  ) {
    super();
  }

  prepare(): Promise<void> {
    return this.inner.prepare();
  }

  upsert(documents: readonly SearchDocument[]): Promise<void> {
    return this.answer('upsert', () => this.inner.upsert(documents));
  }

  remove(side: Side, ids: readonly string[]): Promise<void> {
    return this.answer('remove', () => this.inner.remove(side, ids));
  }

  rebuild(
    documents: AsyncIterable<readonly SearchDocument[]>,
    isNeeded?: () => Promise<boolean>,
  ): Promise<void> {
    return this.inner.rebuild(documents, isNeeded);
  }

  versions(side: Side, ids: readonly string[]): Promise<ReadonlyMap<string, number>> {
    return this.inner.versions(side, ids);
  }

  private async answer(name: string, work: () => Promise<void>): Promise<void> {
    if (this.isDown) throw new DomainError('SEARCH.UNAVAILABLE');
    if (this.fails) throw this.fails;
    await this.crash.around(name, work);
  }
}

export class CrashingCandidateSource extends CandidateSource {
  isDown = false;
  /** Runs once when candidates were found and before they are scored: the moment for an edit in between. */
  meanwhile?: () => Promise<void>;

  constructor(
    private readonly inner: CandidateSource,
    private readonly crash: CrashSwitch,
  ) {
    super();
  }

  find(side: Side, query: CandidateQuery, limit: number): Promise<readonly string[]> {
    return this.asked(() => this.inner.find(side, query, limit));
  }

  override async caughtUp(context: ScoringContext): Promise<CaughtUp> {
    const { lookAhead } = await this.inner.caughtUp(context);
    return { lookAhead: (...asked) => lookAhead(...asked).map((find) => () => this.asked(find)) };
  }

  private async asked<T>(find: () => Promise<T>): Promise<T> {
    if (this.isDown) throw new DomainError('SEARCH.UNAVAILABLE');
    const found = await this.crash.around('candidates', find);
    const { meanwhile } = this;
    delete this.meanwhile;
    await meanwhile?.();
    return found;
  }
}

export class CrashingJobQueue extends JobQueue {
  constructor(
    private readonly inner: JobQueue,
    private readonly crash: CrashSwitch,
  ) {
    super();
  }

  add(queue: QueueName, jobs: readonly Job[]): Promise<void> {
    return this.crash.around('add', () => this.inner.add(queue, jobs));
  }

  countOpen(): Promise<number> {
    return this.inner.countOpen();
  }

  ping(): Promise<void> {
    return this.inner.ping();
  }
}
