import type { CSSProperties, ReactNode } from 'react';
import { tied } from './figures.js';
import { useSay } from './say.js';

export interface BarCompareView {
  /** What is measured: 人均实训成本. */
  readonly measure: string;
  readonly before: { readonly value: number; readonly text: string };
  readonly now: { readonly value: number; readonly text: string };
}

/** Before and now as two bars from 0, with the proof beside the measure. */
export function BarCompare({ view, proof }: { view: BarCompareView; proof?: ReactNode }) {
  const say = useSay();
  const most = Math.max(view.before.value, view.now.value, Number.MIN_VALUE);
  const wide = (value: number) => ({ '--v': `${Math.round((value / most) * 100)}%` }) as CSSProperties;
  return (
    <div className="ba">
      <div className="h">
        {view.measure}
        {proof && <> · {proof}</>}
      </div>
      <span>{say('ui.bar.before')}</span>
      <div className="b">
        <i style={wide(view.before.value)} aria-hidden="true" />
        {tied(view.before.text)}
      </div>
      <span>{say('ui.bar.now')}</span>
      <div className="b a">
        <i style={wide(view.now.value)} aria-hidden="true" />
        {tied(view.now.text)}
      </div>
    </div>
  );
}
