import type { ReactNode } from 'react';
import { tied } from './figures.js';
import { useSay } from './say.js';

export interface CounterfactualView {
  /** The condition, as a clause: 若对方再提供 1 个同类验收案例. Only editable fields. */
  readonly text: string;
  /** Figures that the scorer confirmed… */
  readonly from?: number;
  readonly to?: number;
  /** …or, for a 待核实 pair, the place it would take: 进入通过组，排第 2. */
  readonly place?: string;
}

/** `62 → 74`. */
export function ScoreDelta({ from, to }: { from: number; to: number }) {
  const say = useSay();
  return (
    <span className="delta">
      <i className="vh">{say('ui.cf.from')}</i>
      <b>{Math.round(from)}</b>
      <i aria-hidden="true">→</i>
      <i className="vh">{say('ui.cf.to')}</i>
      <b className="c-pass">{Math.round(to)}</b>
    </span>
  );
}

/** One sentence, what it would bring, and the one link or button that starts it. */
export function Counterfactual({ view, action }: { view: CounterfactualView; action?: ReactNode }) {
  return (
    <div className="cf">
      <span className="cf-t">{tied(view.text)}</span>
      {view.place ? (
        <b className="c-pass">{tied(view.place)}</b>
      ) : (
        view.from !== undefined && view.to !== undefined && <ScoreDelta from={view.from} to={view.to} />
      )}
      {action}
    </div>
  );
}
