import { tied } from './figures.js';
import type { Outcome } from './outcome.js';
import { useSay } from './say.js';
import { StateSign } from './state-sign.js';

export interface CompareCell {
  readonly text: string;
  readonly outcome?: Outcome;
  readonly mild?: boolean;
}

export interface CompareRow {
  readonly label: string;
  readonly cells: readonly CompareCell[];
  readonly differs: boolean;
}

/** Up to four columns; the first sticks when it scrolls sideways; rows that differ have a sunken ground. */
export function CompareTable({
  label,
  corner,
  columns,
  rows,
}: {
  label: string;
  corner: string;
  columns: readonly string[];
  rows: readonly CompareRow[];
}) {
  const say = useSay();
  return (
    <div className="cmpw" tabIndex={0} role="region" aria-label={say('ui.table.scroll', { name: label })}>
      <table className="tbl cmpt">
        <thead>
          <tr>
            <th scope="col">
              <span className="vh">{corner}</span>
            </th>
            {columns.map((column) => (
              <th scope="col" key={column}>
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.label} className={row.differs ? 'diff' : undefined}>
              <th scope="row">{tied(row.label)}</th>
              {row.cells.map((cell, at) => (
                <td key={columns[at]}>
                  {cell.outcome ? (
                    <StateSign outcome={cell.outcome} mild={cell.mild} wordless>
                      {tied(cell.text)}
                    </StateSign>
                  ) : (
                    tied(cell.text)
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
