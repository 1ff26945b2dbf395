import type { CSSProperties } from 'react';
import { useSay } from './say.js';

export interface HintView {
  readonly text: string;
  /** Id of the field it leads to. */
  readonly fieldId: string;
  readonly gain: number;
}

export interface ReadinessView {
  /** 0–100 */
  readonly score: number;
  /** From here on it can be published; 0 where it always can. */
  readonly threshold: number;
  readonly hints: readonly HintView[];
}

/** 0–100 with at most four hints, each a link to its field with its gain. `note` says what follows: 约有 30 个方案可参加匹配. */
export function Readiness({ view, title, note }: { view: ReadinessView; title: string; note?: string }) {
  const say = useSay();
  const score = Math.round(view.score);
  return (
    <section>
      <h2>{title}</h2>
      <p className="ready">
        <span className="vh">{say('ui.readiness.spoken', { score })}</span>
        <b aria-hidden="true">{score}</b>
        <span className="meta">
          {view.threshold === 0
            ? '/ 100'
            : view.score >= view.threshold
              ? say('ui.readiness.ready')
              : say('ui.readiness.of', { threshold: view.threshold })}
        </span>
      </p>
      <div className="meter" style={{ '--v': `${score}%` } as CSSProperties} aria-hidden="true">
        <i />
      </div>
      {view.hints.length > 0 && (
        <ul className="hints">
          {view.hints.slice(0, 4).map((hint) => (
            <li key={hint.text}>
              <a href={`#${hint.fieldId}`} onClick={(event) => focusField(event, hint.fieldId)}>
                {hint.text}
              </a>
              <b className="c-pass">
                <span aria-hidden="true">+{hint.gain}</span>
                <span className="vh">{say('ui.readiness.gain', { n: hint.gain })}</span>
              </b>
            </li>
          ))}
        </ul>
      )}
      {note && <p className="meta">{note}</p>}
    </section>
  );
}

const FOCUSABLE = 'input, select, textarea, button, [tabindex]';

/**
 * Leads to a field without touching the address, whose hash the router would take for a place in the page. A part of a field that has
 * no control of its own (`f-capabilities-0-concept`) leads to the field; a set of controls to its first.
 */
export function focusField(event: { preventDefault: () => void } | undefined, fieldId: string): void {
  let id = fieldId;
  while (!document.getElementById(id) && id.includes('-')) id = id.slice(0, id.lastIndexOf('-'));
  const field = document.getElementById(id);
  if (!field) return;
  event?.preventDefault();
  const control = field.matches(FOCUSABLE) ? field : (field.querySelector<HTMLElement>(FOCUSABLE) ?? field);
  field.scrollIntoView({ block: 'center' });
  control.focus({ preventScroll: true });
}
