import { OutcomeIcon } from './icons.js';
import { useSay } from './say.js';

export interface ScoreView {
  /** 0–100; unknown counts as 0. Shown rounded. */
  readonly score: number;
  /** score ≤ upper ≤ 100; unknown counts as full. */
  readonly upper: number;
}

/** The figure and its upper bound; never a percentage, star or ring. */
export function Score({
  score,
  upper,
  toVerify = false,
  small = false,
}: ScoreView & { toVerify?: boolean; small?: boolean }) {
  const say = useSay();
  const figures = { score: Math.round(score), upper: Math.round(upper) };
  const complete = figures.upper <= figures.score;
  return (
    <div className={`score${small ? ' small' : ''}`}>
      <span className="vh">{say(complete ? 'ui.score.spokenComplete' : 'ui.score.spoken', figures)}</span>
      <b aria-hidden="true">{figures.score}</b>
      <small aria-hidden="true">{complete ? say('ui.score.complete') : say('ui.score.upper', figures)}</small>
      {toVerify && (
        <span className="tag check">
          <OutcomeIcon outcome="unverified" size={14} />
          {say('ui.outcome.unverified')}
        </span>
      )}
    </div>
  );
}
