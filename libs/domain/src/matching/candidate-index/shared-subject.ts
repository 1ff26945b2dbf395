import { SUM_ONE } from './posting-lists.js';

/** Points of a posting are counted in whole units, `SUM_ONE` for all hundred. */
export const UNIT = 100 / SUM_ONE;

/** Slots that share the subject of a query, in order of slots: good until the next query. */
export interface SharedSubject {
  readonly slots: Uint32Array;
  /** Whoever comes to so many units is here. */
  readonly floor: number;
}
