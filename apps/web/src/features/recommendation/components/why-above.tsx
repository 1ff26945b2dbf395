import { sayNumber, sayPhrase } from '@duijie/messages';
import { useQuery } from '@tanstack/react-query';
import { keys } from '../../../lib/query.js';
import { CompareTable, type CompareCell, type CompareGroup } from '../../../ui/compare-table.js';
import { useLocale, useSay } from '../../../ui/say.js';
import { StateSign } from '../../../ui/state-sign.js';
import { fetchComparison, fetchReplay, type Comparison, type Replay } from '../api/ranking.js';
import { Fetched } from './fetched.js';

/** What put one solution above another on that day, and whether its score can be had again from its inputs. */
export function WhyAbove({ needId, on, a, b }: { needId: string; on: string; a: string; b: string }) {
  const say = useSay();
  const found = useQuery({
    queryKey: keys.comparison(needId, on, a, b),
    queryFn: () => fetchComparison(needId, on, a, b),
  });
  return (
    <Fetched query={found} what={say('ranking.what')}>
      {(comparison) => <Why comparison={comparison} />}
    </Fetched>
  );
}

function Why({ comparison }: { comparison: Comparison }) {
  const say = useSay();
  const locale = useLocale();
  const { above, below, decidedBy } = comparison;
  const figure = (side: Comparison['above']): string =>
    sayNumber(locale, decidedBy === 'upper' ? side.upper : side.score);
  const title = say('ranking.why', { above: above.title, below: below.title });
  return (
    <section className="why-above">
      <h2>{title}</h2>
      <p>{say(`ranking.decided.${decidedBy}`, { above: figure(above), below: figure(below) })}</p>
      <CompareTable
        label={title}
        corner={say('compare.corner')}
        columns={[
          { id: 'above', head: above.title },
          { id: 'below', head: below.title },
          { id: 'difference', head: say('ranking.difference') },
        ]}
        groups={useGroups(comparison)}
      />
      <Replayed matchId={above.matchId} title={above.title} />
      <Replayed matchId={below.matchId} title={below.title} />
    </section>
  );
}

type Share = Comparison['factors'][number]['above'];

function useGroups({ above, below, factors, conditions }: Comparison): readonly CompareGroup[] {
  const say = useSay();
  const locale = useLocale();
  const points = (share: Share): CompareCell =>
    share
      ? {
          text: say('ranking.points', {
            points: sayNumber(locale, share.points),
            weight: sayNumber(locale, share.weight),
          }),
        }
      : { text: '–' };
  const name = (path: string): string => {
    const joint = [...above.joints, ...below.joints].find(({ ask }) => ask.path === path);
    return joint ? sayPhrase(locale, joint.ask.label) : say('ui.ask.constraint');
  };
  const met = (outcome: Comparison['conditions'][number]['above']): CompareCell =>
    outcome ? { text: say(`ui.outcome.${outcome}`), outcome } : { text: '–' };
  return [
    {
      id: 'conditions',
      label: say('ranking.condition'),
      rows: conditions.map((each) => ({
        id: each.path,
        label: name(each.path),
        cells: [met(each.above), met(each.below), { text: '' }],
        differs: true,
      })),
    },
    {
      id: 'factors',
      label: say('ranking.factor'),
      rows: factors.map((each) => ({
        id: each.factor,
        label: say(`ui.factor.${each.factor}`),
        cells: [
          points(each.above),
          points(each.below),
          { text: `${sign(each.difference)}${sayNumber(locale, Math.abs(each.difference))}` },
        ],
        differs: each.difference !== 0,
      })),
    },
  ].filter(({ rows }) => rows.length > 0);
}

const sign = (difference: number): string => (difference > 0 ? '+' : difference < 0 ? '−' : '');

function Replayed({ matchId, title }: { matchId: string; title: string }) {
  const say = useSay();
  const replay = useQuery({ queryKey: keys.replay(matchId), queryFn: () => fetchReplay(matchId) });
  return (
    <Fetched query={replay} what={say('ranking.replay')}>
      {(data) => <Found data={data} title={title} />}
    </Fetched>
  );
}

function Found({ data, title }: { data: Replay; title: string }) {
  const say = useSay();
  const { identical, inputs } = data;
  const how = identical === undefined ? 'gone' : identical ? 'identical' : 'differs';
  return (
    <details className="replayed">
      <summary>
        <StateSign outcome={how === 'identical' ? 'pass' : how === 'differs' ? 'broken' : 'unknown'} wordless>
          {say(`ranking.replay.${how}`, { title })}
        </StateSign>
      </summary>
      <p className="meta">
        {say('ranking.replay.inputs', {
          scorer: inputs.scorerVersion,
          vocabulary: inputs.vocabularyVersion.slice(0, 8),
          corpus: inputs.corpusSnapshot,
          need: inputs.needVersion,
          solution: inputs.solutionVersion,
          day: inputs.asOf,
        })}
      </p>
    </details>
  );
}
