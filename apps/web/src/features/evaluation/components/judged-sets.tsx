import { sayDateTime } from '@duijie/messages';
import { tied } from '../../../ui/figures.js';
import { BarChart } from '../../../ui/bar-chart.js';
import { useLocale, useSay } from '../../../ui/say.js';
import type { Evaluation } from '../api/evaluation.js';

const FIGURES = [
  { figure: 'ndcg@10', name: 'nDCG@10' },
  { figure: 'mrr@10', name: 'MRR@10' },
  { figure: 'p@5', name: 'P@5' },
  { figure: 'recall@100', name: 'Recall@100' },
] as const;

/** The scorer's versions on the sets that people judged: a chart of nDCG per set, and every figure in a table. */
export function JudgedSets({ evaluations }: Pick<Evaluation, 'evaluations'>) {
  const say = useSay();
  const locale = useLocale();
  if (evaluations.length === 0) return <p className="meta">{say('evaluation.sets.none')}</p>;
  const sets = [...new Set(evaluations.map(({ set }) => set))];
  return (
    <>
      <div className="ev-charts">
        {sets.map((set) => (
          <BarChart
            key={set}
            caption={`${set} · nDCG@10`}
            rowHead={say('evaluation.scorer')}
            series={['nDCG@10']}
            most={1}
            rows={evaluations
              .filter((each) => each.set === set)
              .map(({ id, scorerVersion, figures }) => {
                const value = figures['ndcg@10'] ?? 0;
                return { id, label: scorerVersion, bars: [{ value, text: value.toFixed(3) }] };
              })}
          />
        ))}
      </div>
      <div className="cmpw" tabIndex={0} role="region" aria-label={say('evaluation.sets')}>
        <table className="tbl ev-sets">
          <thead>
            <tr>
              <th scope="col">{say('evaluation.set')}</th>
              <th scope="col">{say('evaluation.scorer')}</th>
              {FIGURES.map(({ name }) => (
                <th scope="col" className="r" key={name}>
                  {name}
                </th>
              ))}
              <th scope="col">{say('evaluation.at')}</th>
            </tr>
          </thead>
          <tbody>
            {evaluations.map(({ id, set, scorerVersion, needs, pairs, figures, at }) => (
              <tr key={id}>
                <th scope="row">
                  {set}
                  <small>{tied(say('evaluation.size', { needs, pairs }))}</small>
                </th>
                <td>{scorerVersion}</td>
                {FIGURES.map(({ figure }) => (
                  <td className="r" key={figure}>
                    {figures[figure]?.toFixed(3)}
                  </td>
                ))}
                <td>{tied(sayDateTime(locale, at))}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}
