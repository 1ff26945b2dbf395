import type { IdSource, UnitOfWork } from '@duijie/application';

/** What a contract suite of the repositories asks of the implementation that it tests. */
export interface StoreUnderTest {
  readonly unit: UnitOfWork;
  /** Removes every row, so that each test starts from nothing. */
  empty(): Promise<void>;
}

/** Ids in the form of UUIDv7 that count upwards: ordered, and the same in every run. */
export class CountingIds implements IdSource {
  private last = 0;
  next(): string {
    return `00000000-0000-7000-8000-${(++this.last).toString(16).padStart(12, '0')}`;
  }
}

/** A well-formed id that names nothing. */
export const NOBODY = 'ffffffff-ffff-7fff-bfff-ffffffffffff';
/** What may arrive where an id is expected. */
export const NO_IDS = [NOBODY, '', 'x', `${NOBODY}\u0000`, "' OR TRUE --"] as const;

/** 2026-11-20 12:00 in China, and minutes after it. */
export const NOON = new Date('2026-11-20T04:00:00.000Z');
export const minutes = (count: number): Date => new Date(NOON.getTime() + count * 60_000);
