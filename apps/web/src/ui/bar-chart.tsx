import { useEffect, useRef, useState } from 'react';
import { colorMode, useColorMode } from '../theme/color-mode.js';
import type { Bars } from './bars-drawing.js';
import { useSay } from './say.js';

export interface BarRow {
  readonly id: string;
  readonly label: string;
  /** One for each series. */
  readonly bars: readonly { readonly value: number; readonly text: string }[];
}

export interface BarsView {
  /** One or two: what each of a row's bars stands for. */
  readonly series: readonly string[];
  readonly rows: readonly BarRow[];
  /** Where the axis ends; absent: near the longest bar. */
  readonly most?: number;
}

/** Bars from 0 with their figures, and the same as a table under 看数据. Where the drawing cannot be fetched, the table stands open. */
export function BarChart({ caption, rowHead, ...view }: { caption: string; rowHead: string } & BarsView) {
  const say = useSay();
  const box = useRef<HTMLDivElement>(null);
  const look = useColorMode();
  const [bars, setBars] = useState<Bars | 'missing'>();
  useEffect(() => {
    let ended = false;
    let made: Bars | undefined;
    void import('./bars-drawing.js').then(
      ({ barsIn }) => {
        if (ended || !box.current) return;
        made = barsIn(box.current, colorMode());
        setBars(made);
      },
      () => setBars('missing'),
    );
    return () => {
      ended = true;
      made?.end();
    };
  }, []);
  useEffect(() => {
    if (bars !== 'missing') bars?.show(view, look);
  });
  return (
    <figure className="chart">
      <figcaption>{caption}</figcaption>
      {bars !== 'missing' && (
        <div ref={box} className="drawn" role="img" aria-label={say('ui.chart.spoken', { caption })} />
      )}
      <details open={bars === 'missing' || undefined}>
        <summary>{say('ui.chart.table')}</summary>
        <table className="tbl" aria-label={caption}>
          <thead>
            <tr>
              <th scope="col">{rowHead}</th>
              {view.series.map((name) => (
                <th scope="col" className="r" key={name}>
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {view.rows.map(({ id, label, bars: figures }) => (
              <tr key={id}>
                <th scope="row">{label}</th>
                {figures.map(({ text }, at) => (
                  <td className="r num" key={view.series[at]}>
                    {text}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </figure>
  );
}
