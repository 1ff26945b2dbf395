import { useEffect, useRef } from 'react';
import { tied } from '../../../ui/figures.js';
import { useLocale, useSay } from '../../../ui/say.js';
import type { Recommendation, SaidDecision } from '../api/types.js';
import { asTurn } from './turn-text.js';
import '../recommendation.css';

/** Where a pair stands, whose turn it is until when, and what was said: for the reader at hand. */
export function PairStanding({ view, focus = false }: { view: Recommendation; focus?: boolean }) {
  const say = useSay();
  const locale = useLocale();
  const line = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    if (focus) line.current?.focus();
  }, [focus, view.stage]);
  const turn = asTurn({ say, locale }, view.turn, view.reader);
  return (
    <div className="standing-of">
      <p ref={line} tabIndex={-1} className="dense">
        <span className={`tag ${TONES[view.stage]}`}>{stageText(say, view)}</span>
        {view.pinned && <span className="tag line">{say('recommend.pinned')}</span>}
        {view.turn.party !== 'nobody' && (
          <span>
            <b>{say(`ui.turn.${turn.whose}`)}</b> {turn.task && tied(turn.task)}
          </span>
        )}
      </p>
      <Said view={view} />
    </div>
  );
}

const TONES = {
  recommended: 'line',
  invited: 'info',
  interested: 'info',
  agreed: 'pass',
  introduced: 'pass',
  declined_by_need: '',
  declined_by_solution: '',
  rejected: '',
} as const satisfies Record<Recommendation['stage'], string>;

function stageText(say: ReturnType<typeof useSay>, { stage, reader }: Recommendation): string {
  if (stage === 'declined_by_need' || stage === 'declined_by_solution') {
    const own = stage === `declined_by_${reader}`;
    return own ? say('recommend.declined.you') : say(`turn.stage.${stage}`);
  }
  return say(`turn.stage.${stage}`);
}

/** The words of an invitation or an answer, and the reason of a refusal. */
function Said({ view }: { view: Recommendation }) {
  const say = useSay();
  const parties = ['need', 'solution', 'broker'] as const;
  return parties.map((party) => {
    const said = view.decisions[party];
    if (!said || (!said.note && !said.reason)) return null;
    return (
      <blockquote key={party} className="words">
        <span className="meta">
          {party === view.reader ? say('recommend.by.you') : say(`recommend.by.${party}`)}
        </span>
        {said.reason && <b>{reasonText(say, said)}</b>}
        {said.note && <p>{said.note}</p>}
      </blockquote>
    );
  });
}

const reasonText = (say: ReturnType<typeof useSay>, { reason }: SaidDecision): string =>
  reason ? say(`reason-code.${reason}`) : '';
