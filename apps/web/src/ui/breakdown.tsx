import type { CSSProperties } from 'react';
import { roundedParts } from './rounded-parts.js';
import { useSay } from './say.js';
import type { ScoreView } from './score.js';

export type FactorId =
  'capability' | 'text' | 'specs' | 'price' | 'time' | 'region' | 'references' | 'meaning';

export interface SegmentView {
  readonly factor: FactorId;
  /** Points this factor is worth; those of all segments add up to 100. A factor that was not asked for has no segment. */
  readonly weight: number;
  readonly points: number;
  /** Points if everything unknown proved true; the difference is hatched. */
  readonly upper: number;
}

/**
 * One bar, a segment per factor, as wide as its weight: solid = points, hatch = unknown, empty = lost. One picture with all
 * figures in its name; where it has less than 320 px, a table says the same.
 */
export function Breakdown({
  score,
  upper,
  segments,
  mini = false,
}: ScoreView & { segments: readonly SegmentView[]; mini?: boolean }) {
  const say = useSay();
  const weights = roundedParts(segments.map((segment) => segment.weight));
  const points = roundedParts(segments.map((segment) => segment.points));
  const uppers = roundedParts(segments.map((segment) => segment.upper));
  const parts = segments.map((segment, at) => {
    const figures = {
      factor: say(`ui.factor.${segment.factor}`),
      points: points[at] ?? 0,
      weight: weights[at] ?? 0,
      open: Math.max(0, (uppers[at] ?? 0) - (points[at] ?? 0)),
    };
    return { segment, figures, wholly: isWhollyUnknown(segment) };
  });
  const spoken = parts
    .map(({ figures, wholly }) =>
      say(
        wholly
          ? 'ui.breakdown.partUnknown'
          : figures.open > 0
            ? 'ui.breakdown.partMixed'
            : 'ui.breakdown.part',
        figures,
      ),
    )
    .join(say('ui.breakdown.join'));
  const label = say('ui.breakdown.spoken', {
    score: Math.round(score),
    upper: Math.round(upper),
    parts: spoken,
  });
  return (
    <div className={`brk${mini ? ' mini' : ''}`}>
      <div className="segs" role="img" aria-label={label}>
        {parts.map(({ segment, figures, wholly }) => (
          <div
            className="seg"
            key={segment.factor}
            style={
              {
                '--w': segment.weight,
                '--f': segment.points,
                '--u': segment.upper - segment.points,
              } as CSSProperties
            }
          >
            <div className={wholly ? 'bar u' : 'bar'}>
              {!wholly && <i />}
              {!wholly && figures.open > 0 && <s />}
            </div>
            <div className="lab">
              {figures.factor}
              <b>{wholly ? say('ui.breakdown.unknown') : `${figures.points}/${figures.weight}`}</b>
            </div>
          </div>
        ))}
      </div>
      {!mini && (
        <table className="tbl" aria-label={say('ui.breakdown.table')}>
          <tbody>
            {parts.map(({ segment, figures, wholly }) => (
              <tr key={segment.factor}>
                <th scope="row">{figures.factor}</th>
                <td className="r num">
                  {wholly ? say('ui.outcome.unknown') : `${figures.points} / ${figures.weight}`}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </div>
  );
}

const isWhollyUnknown = ({ points, upper, weight }: SegmentView): boolean =>
  points === 0 && weight > 0 && upper >= weight - 1e-9;

/** What solid, empty and hatched mean. Once a page, not once a bar. */
export function BreakdownKey() {
  const say = useSay();
  return (
    <div className="key">
      <span>
        <i className="f" />
        {say('ui.key.earned')}
      </span>
      <span>
        <i />
        {say('ui.key.lost')}
      </span>
      <span>
        <i className="u" />
        {say('ui.key.unknown')}
      </span>
    </div>
  );
}
