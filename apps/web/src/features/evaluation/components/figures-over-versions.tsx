import { useSay } from '../../../ui/say.js';
import type { LogFigures, WeightsVersion } from '../api/evaluation.js';
import { BarTable } from './bar-table.js';

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
          <BarTable
            key={figure}
            caption={say(name)}
            most={1}
            rows={shown.flatMap(({ version, learned }) => {
              if (!learned) return [];
              const { held } = learned.report;
              const bar = (series: string, figures: LogFigures) => ({
                series,
                value: figures[figure],
                text: figures[figure].toFixed(3),
              });
              return [
                {
                  id: version,
                  label: say('evaluation.version', { version }),
                  bars: [
                    bar(say('evaluation.candidate'), held.candidate),
                    bar(say('evaluation.against', { version: learned.against }), held.inForce),
                  ],
                },
              ];
            })}
          />
        ))}
      </div>
    </>
  );
}
