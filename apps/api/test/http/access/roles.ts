import type { Part } from '../../harness/cast.js';

export type Reader = Part | 'anonymous';

export const READERS: readonly Reader[] = [
  'anonymous',
  'owner',
  'editor',
  'viewer',
  'stranger',
  'suspended',
  'vendor',
  'rival',
  'pending',
  'broker',
  'administrator',
  'authority',
];

/** Whoever belongs to the organization that owns what is asked for (`owner`’s). */
const INSIDE: readonly Reader[] = ['owner', 'editor'];
const BROKERS: readonly Reader[] = ['broker', 'administrator'];

export interface Groups {
  readonly anonymous: number;
  /** Those who may write for the owning organization. */
  readonly inside: number;
  /** Reads for the owning organization, writes nothing. */
  readonly viewer: number;
  readonly brokers: number;
  /** Signed in, of any other organization. */
  readonly outside: number;
}

export type Statuses = Readonly<Record<Reader, number>>;

const groupOf = (reader: Reader): keyof Groups => {
  if (reader === 'anonymous' || reader === 'viewer') return reader;
  if (INSIDE.includes(reader)) return 'inside';
  return BROKERS.includes(reader) ? 'brokers' : 'outside';
};

/** A status for every reader, by group; `but` names those who differ. */
export const statuses = (groups: Groups, but: Partial<Statuses> = {}): Statuses =>
  Object.fromEntries(READERS.map((reader) => [reader, but[reader] ?? groups[groupOf(reader)]])) as Statuses;

export const everyone = (status: number): Statuses =>
  statuses({ anonymous: status, inside: status, viewer: status, brokers: status, outside: status });
export const members = (status: number, but: Partial<Statuses> = {}): Statuses =>
  statuses({ anonymous: 401, inside: status, viewer: status, brokers: status, outside: status }, but);
export const brokers = (status: number, but: Partial<Statuses> = {}): Statuses =>
  statuses({ anonymous: 401, inside: 403, viewer: 403, brokers: status, outside: 403 }, but);
