import type { ReactNode } from 'react';
import { tied } from './figures.js';
import type { Outcome } from './outcome.js';
import { useSay } from './say.js';
import { StateSign } from './state-sign.js';

export interface CompareCell {
  readonly text: string;
  readonly outcome?: Outcome;
  /** An unmet preference. */
  readonly mild?: boolean;
  /** What the claim rests on. */
  readonly source?: string;
}

export interface CompareRow {
  readonly id: string;
  readonly label: string;
  /** 硬性条件, 偏好 … */
  readonly detail?: string;
  readonly cells: readonly CompareCell[];
  readonly differs: boolean;
}

export interface CompareGroup {
  readonly id: string;
  readonly label: string;
  readonly rows: readonly CompareRow[];
}

export interface CompareColumn {
  readonly id: string;
  readonly head: ReactNode;
}

/** Up to four columns; the first sticks when it scrolls sideways; rows that differ have a sunken ground, and say so when read aloud. */
export function CompareTable({
  label,
  corner,
  columns,
  groups,
}: {
  label: string;
  corner: string;
  columns: readonly CompareColumn[];
  groups: readonly CompareGroup[];
}) {
  const say = useSay();
  return (
    <div className="cmpw" tabIndex={0} role="region" aria-label={say('ui.table.scroll', { name: label })}>
      <table className={`tbl cmpt of-${columns.length}`} aria-label={label}>
        <thead>
          <tr>
            <th scope="col">
              <span className="vh">{corner}</span>
            </th>
            {columns.map((column) => (
              <th scope="col" key={column.id}>
                {column.head}
              </th>
            ))}
          </tr>
        </thead>
        {groups.map((group) => (
          <tbody key={group.id}>
            <tr className="grp">
              <th scope="rowgroup" colSpan={columns.length + 1}>
                <span>{group.label}</span>
              </th>
            </tr>
            {group.rows.map((row) => (
              <Row key={row.id} row={row} columns={columns} />
            ))}
          </tbody>
        ))}
      </table>
    </div>
  );
}

function Row({ row, columns }: { row: CompareRow; columns: readonly CompareColumn[] }) {
  const say = useSay();
  return (
    <tr className={row.differs ? 'diff' : undefined}>
      <th scope="row">
        {tied(row.label)}
        {row.detail && <small>{row.detail}</small>}
        {row.differs && <span className="vh">{say('ui.compare.differs')}</span>}
      </th>
      {row.cells.map((cell, at) => (
        <td key={columns[at]?.id}>
          {cell.outcome ? (
            <StateSign outcome={cell.outcome} mild={cell.mild} wordless>
              {tied(cell.text)}
            </StateSign>
          ) : (
            tied(cell.text)
          )}
          {cell.source && <span className="src">{tied(cell.source)}</span>}
        </td>
      ))}
    </tr>
  );
}
