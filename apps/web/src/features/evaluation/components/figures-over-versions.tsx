import { BarChart } from '../../../ui/bar-chart.js';
import { useSay } from '../../../ui/say.js';
import type { LogFigures, WeightsVersion } from '../api/evaluation.js';

const SHOWN = 6;
const MEASURES = [
  { figure: 'ndcg@10', name: 'evaluation.figure.ndcg' },
  { figure: 'mrr@10', name: 'evaluation.figure.mrr' },
  { figure: 'hr@10', name: 'evaluation.figure.hr' },
] as const satisfies readonly { figure: keyof LogFigures; name: string }[];

/** Each learned version against the one that was in force when it was learned; the newest at the bottom. */
export function FiguresOverVersions({ versions }: { versions: readonly WeightsVersion[] }) {
  const say = useSay();
  const shown = versions.slice(0, SHOWN).reverse();
  return (
    <>
      <p className="meta">{say('evaluation.figures.note')}</p>
      <div className="ev-charts">
        {MEASURES.map(({ figure, name }) => (
          <BarChart
            key={figure}
            caption={say(name)}
            rowHead={say('evaluation.versions')}
            series={[say('evaluation.candidate'), say('evaluation.then')]}
            most={1}
            rows={shown.flatMap(({ version, learned }) => {
              if (!learned) return [];
              const { candidate, inForce } = learned.report.held;
              return [
                {
                  id: version,
                  label: say('evaluation.version.pair', { version, against: learned.against }),
                  bars: [candidate, inForce].map((figures) => ({
                    value: figures[figure],
                    text: figures[figure].toFixed(3),
                  })),
                },
              ];
            })}
          />
        ))}
      </div>
    </>
  );
}
