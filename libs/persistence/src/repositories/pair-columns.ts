import type { PairKey } from '@duijie/application';
import type { Side } from '@duijie/domain';

/** Where a posting of a side stands in a row about a pair, as column and as property; and its counterpart. */
export const PAIR_COLUMNS = {
  need: { column: 'need_id', otherColumn: 'solution_id', property: 'needId', otherProperty: 'solutionId' },
  solution: {
    column: 'solution_id',
    otherColumn: 'need_id',
    property: 'solutionId',
    otherProperty: 'needId',
  },
} as const satisfies Record<Side, unknown>;

/** A condition on an alias: its pair is among `pairParameters`. Two arrays, so the statement stays the same however many pairs. */
export const amongPairs = (alias: string): string =>
  `(${alias}.need_id, ${alias}.solution_id) IN (SELECT * FROM unnest(CAST(:needs AS uuid[]), CAST(:solutions AS uuid[])))`;

export const pairParameters = (pairs: readonly PairKey[]) => ({
  needs: pairs.map((pair) => pair.needId),
  solutions: pairs.map((pair) => pair.solutionId),
});
