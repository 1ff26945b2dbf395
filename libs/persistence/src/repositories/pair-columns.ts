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
