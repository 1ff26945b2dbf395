import { tied } from './figures.js';
import { OutcomeIcon } from './icons.js';
import type { Outcome } from './outcome.js';
import { useSay } from './say.js';

export interface PointView {
  readonly text: string;
  readonly outcome: Outcome;
  /** An unmet preference. */
  readonly mild?: boolean;
}

/** Three reasons at the left, what is missing or to verify at the right. */
export function ReasonColumns({
  reasons,
  gaps,
}: {
  reasons: readonly PointView[];
  gaps: readonly PointView[];
}) {
  const say = useSay();
  return (
    <div className="cols">
      <div>
        <h4>{say('ui.rec.reasons')}</h4>
        <PointList points={reasons} />
      </div>
      <div>
        <h4>{say('ui.rec.gaps')}</h4>
        {gaps.length > 0 ? <PointList points={gaps} /> : <p className="meta">{say('ui.rec.noGaps')}</p>}
      </div>
    </div>
  );
}

export function PointList({ points }: { points: readonly PointView[] }) {
  const say = useSay();
  return (
    <ul className="list-i">
      {points.map((point) => (
        <li className="li" key={point.text}>
          <OutcomeIcon outcome={point.outcome} mild={point.mild} />
          <span>
            {point.outcome !== 'pass' && <span className="vh">{say(`ui.outcome.${point.outcome}`)} </span>}
            {tied(point.text)}
          </span>
        </li>
      ))}
    </ul>
  );
}
