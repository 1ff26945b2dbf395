import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { tied } from './figures.js';
import { isMild, TONE, type AskKind, type Outcome } from './outcome.js';
import { useSay } from './say.js';
import { StateSign } from './state-sign.js';

export interface OfferView {
  readonly text: string;
  /** The document or section the claim rests on; a link where there is one to follow. */
  readonly source?: { readonly text: string; readonly to?: string };
}

export interface JointView {
  readonly id: string;
  readonly ask: { readonly text: string; readonly kind?: AskKind; readonly detail?: string };
  readonly outcome: Outcome;
  /** More than one when evidence conflicts; then `outcome` is `unverified`. */
  readonly offers: readonly OfferView[];
  /** What follows from it: 扣 6 分, 按 0 分计. */
  readonly note?: string;
}

/** One joint 榫卯. A row of a table to assistive technology; the drawing is hidden, the word is not. */
export function JointRow({ joint }: { joint: JointView }) {
  const say = useSay();
  const { ask, outcome, offers, note } = joint;
  const mild = isMild(outcome, ask.kind);
  const detail = [ask.kind && say(`ui.ask.${ask.kind}`), ask.detail].filter(Boolean).join(' · ');
  return (
    <div className={`joint ${TONE[outcome]}${mild ? ' mild' : ''}`} role="row">
      <div className="ask" role="cell">
        <span>{tied(ask.text)}</span>
        {detail && <small>{tied(detail)}</small>}
      </div>
      <div className="mid" aria-hidden="true">
        <Drawing outcome={outcome} mild={mild} />
      </div>
      <div className="give" role="cell">
        {offers.map((offer, at) => (
          <div key={offer.text + at}>
            <span>{tied(offer.text)}</span>
            <StateSign outcome={outcome} mild={mild}>
              <Source source={offer.source} />
              {offers.length > 1 && !note && <span className="also">{say('ui.joint.conflict')}</span>}
              {note && <span className="also">{tied(note)}</span>}
            </StateSign>
          </div>
        ))}
      </div>
    </div>
  );
}

const Source = ({ source }: { source: OfferView['source'] }) =>
  source && (source.to ? <Link to={source.to}>{tied(source.text)}</Link> : <span>{tied(source.text)}</span>);

/** Closed, dashed, blocked or empty. */
function Drawing({ outcome, mild }: { outcome: Outcome; mild: boolean }) {
  const mortise = <path d="M18.5 9.5L7 4v28l11.5-5.5z" fill="var(--paper)" />;
  return (
    <svg width="44" height="36" viewBox="0 0 44 36">
      {outcome === 'pass' ? (
        <>
          <path d="M25.5 10.2L8 3v30l17.5-7.2z" fill="var(--paper)" />
          <path d="M27 11.6L10.5 5.6v24.8L27 24.4z" fill="var(--give)" />
        </>
      ) : outcome === 'unverified' ? (
        <>
          {mortise}
          <path
            d="M30.5 11L20.5 6.5v23l10-4.5"
            fill="var(--give)"
            stroke="var(--check-fill)"
            strokeWidth="1.6"
            strokeDasharray="3.5 2.6"
          />
        </>
      ) : outcome === 'broken' ? (
        <>
          {mortise}
          <path d="M30.5 1v34" stroke="var(--fail-fill)" strokeWidth={mild ? 1.5 : 3} />
        </>
      ) : (
        <>
          {mortise}
          <path d="M30.5 1v34" stroke="var(--unknown-fill)" strokeWidth="1.6" strokeDasharray="3.5 3" />
        </>
      )}
    </svg>
  );
}

export interface JointTableProps {
  /** Names the table for assistive technology. */
  readonly label: string;
  readonly joints: readonly JointView[];
  /** Heads of the two columns. Heard always, seen with `headed`. */
  readonly heads?: readonly [asked: string, given: string];
  readonly headed?: boolean;
  /** More `JointRow`s, for instance those opened later. */
  readonly children?: ReactNode;
}

export function JointTable({ label, joints, heads, headed = false, children }: JointTableProps) {
  const say = useSay();
  const [asked, given] = heads ?? [say('ui.joint.asked'), say('ui.joint.given')];
  return (
    <div className="joints" role="table" aria-label={label}>
      <div className={headed ? 'joint head' : 'vh'} role="row">
        <div className="ask" role="columnheader">
          {asked}
        </div>
        {headed && <div aria-hidden="true" />}
        <div className="give" role="columnheader">
          {given}
        </div>
      </div>
      {joints.map((joint) => (
        <JointRow key={joint.id} joint={joint} />
      ))}
      {children}
    </div>
  );
}
