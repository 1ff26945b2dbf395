import type { MigrationInterface } from 'typeorm';
import { FirstTables1795176905170 } from './0001-first-tables.js';
import { HistoryIsAppendOnly1795176906170 } from './0002-history-is-append-only.js';

/** In the order in which they run; a new one is appended, one that was released is never changed. */
export const MIGRATIONS: (new () => MigrationInterface)[] = [
  FirstTables1795176905170,
  HistoryIsAppendOnly1795176906170,
];
