import { DEMONSTRATION_SET, wordsAlone } from '@duijie/domain';
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
/** Recall says something of a candidate search, nothing of a judged pool, where it is 1. */
const DRAWN = FIGURES.filter(({ figure }) => figure !== 'recall@100');

/** The scorer's versions on the sets that people judged: charts beside what words alone reach, and every figure in a table. */
export function JudgedSets({ evaluations }: Pick<Evaluation, 'evaluations'>) {
  const say = useSay();
  const locale = useLocale();
  if (evaluations.length === 0) return <p className="meta">{say('evaluation.sets.none')}</p>;
  const nameOf = (set: string): string => (set === DEMONSTRATION_SET ? say('evaluation.set.demo') : set);
  const sets = [...new Set(evaluations.map(({ set }) => set))];
  return (
    <>
      <div className="ev-charts">
        {sets.flatMap((set) => {
          const ofSet = evaluations.filter((each) => each.set === set);
          return DRAWN.map(({ figure, name }) => {
            const mark = wordsAlone(figure);
            const isMarked = ofSet.every(({ figures }) => figures[mark] !== undefined);
            return (
              <BarChart
                key={`${set} ${figure}`}
                caption={`${nameOf(set)} · ${name}`}
                rowHead={say('evaluation.scorer')}
                series={[say('evaluation.score'), ...(isMarked ? [say('evaluation.wordsAlone')] : [])]}
                most={1}
                rows={ofSet.map(({ id, scorerVersion, figures }) => ({
                  id,
                  label: scorerVersion,
                  bars: [figure, ...(isMarked ? [mark] : [])].map((each) => {
                    const value = figures[each] ?? 0;
                    return { value, text: value.toFixed(3) };
                  }),
                }))}
              />
            );
          });
        })}
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
                  {nameOf(set)}{' '}
                  {set === DEMONSTRATION_SET && <span className="tag line">{say('ui.demo')}</span>}
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
