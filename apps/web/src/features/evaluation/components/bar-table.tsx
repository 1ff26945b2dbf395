import type { CSSProperties } from 'react';

export interface BarRow {
  readonly id: string;
  readonly label: string;
  readonly bars: readonly { readonly series: string; readonly value: number; readonly text: string }[];
}

/** Bars from 0 with their figures, one beneath the other: a chart for the eye, a table for everybody else. The second series is hatched. */
export function BarTable({
  caption,
  rows,
  most,
}: {
  caption: string;
  rows: readonly BarRow[];
  /** What the full width stands for; absent: the longest bar. */
  most?: number;
}) {
  const top =
    most ?? Math.max(Number.MIN_VALUE, ...rows.flatMap(({ bars }) => bars.map(({ value }) => value)));
  const wide = (value: number) => ({ '--v': `${Math.round((value / top) * 1000) / 10}%` }) as CSSProperties;
  return (
    <table className="bar-table">
      <caption>{caption}</caption>
      <tbody>
        {rows.map(({ id, label, bars }) =>
          bars.map(({ series, value, text }, at) => (
            <tr key={`${id} ${series}`} className={at === 0 ? 'first' : undefined}>
              {at === 0 && (
                <th scope="rowgroup" rowSpan={bars.length}>
                  {label}
                </th>
              )}
              <th scope="row">{series}</th>
              <td>
                <div>
                  <span className={`bar series-${at + 1}`} style={wide(value)} aria-hidden="true" />
                  {text}
                </div>
              </td>
            </tr>
          )),
        )}
      </tbody>
    </table>
  );
}
