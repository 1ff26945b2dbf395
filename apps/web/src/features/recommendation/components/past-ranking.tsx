import { sayDateTime } from '@duijie/messages';
import { useQuery } from '@tanstack/react-query';
import { keys } from '../../../lib/query.js';
import { tied } from '../../../ui/figures.js';
import { useLocale, useSay } from '../../../ui/say.js';
import { StateSign } from '../../../ui/state-sign.js';
import { EmptyState } from '../../../ui/states.js';
import { fetchRanking, type PastRanking } from '../api/ranking.js';
import { Fetched } from './fetched.js';
import { WhyAbove } from './why-above.js';

/** The solutions of a need as they stood at the end of a day; any two of them are held against each other. */
export function PastRankingOf({
  needId,
  on,
  picked,
  onPick,
}: {
  needId: string;
  on: string;
  picked: readonly string[];
  onPick: (solutions: readonly string[]) => void;
}) {
  const say = useSay();
  const found = useQuery({
    queryKey: keys.ranking(needId, on),
    queryFn: () => fetchRanking(needId, on),
  });
  return (
    <Fetched query={found} what={say('ranking.what')}>
      {(ranking) => {
        if (ranking.items.length === 0) return <EmptyState title={say('ranking.none')} />;
        const there = picked.filter((id) => ranking.items.some(({ solutionId }) => solutionId === id));
        // Nobody chose yet: the first two.
        const [a, b] = there.length === 2 ? there : ranking.items.slice(0, 2).map((each) => each.solutionId);
        return (
          <>
            <Table ranking={ranking} picked={[a, b]} onPick={onPick} />
            {a && b && <WhyAbove key={`${a} ${b}`} needId={needId} on={on} a={a} b={b} />}
          </>
        );
      }}
    </Fetched>
  );
}

function Table({
  ranking,
  picked,
  onPick,
}: {
  ranking: PastRanking;
  picked: readonly (string | undefined)[];
  onPick: (solutions: readonly string[]) => void;
}) {
  const say = useSay();
  const locale = useLocale();
  const label = say('ranking.at', { at: sayDateTime(locale, ranking.at) });
  // A third takes the place of the one that was picked first.
  const pick = (id: string): void =>
    onPick([...picked.filter((each): each is string => each !== undefined && each !== id).slice(-1), id]);
  return (
    <div className="cmpw" tabIndex={0} role="region" aria-label={say('ui.table.scroll', { name: label })}>
      <table className="tbl past-rank">
        <caption className="meta">{tied(label)}</caption>
        <thead>
          <tr>
            <th scope="col">{say('ranking.pick')}</th>
            <th scope="col">{say('ranking.rank')}</th>
            <th scope="col">{say('ranking.solution')}</th>
            <th scope="col">{say('ranking.score')}</th>
            <th scope="col">{say('ranking.since')}</th>
          </tr>
        </thead>
        <tbody>
          {ranking.items.map((each) => (
            <tr key={each.matchId}>
              <td>
                <input
                  type="checkbox"
                  aria-label={say('ranking.pick.named', { title: each.title })}
                  checked={picked.includes(each.solutionId)}
                  onChange={() => pick(each.solutionId)}
                />
              </td>
              <td className="num">{each.rank}</td>
              <th scope="row">
                {each.title} {each.pinned && <span className="tag">{say('ranking.pinned')}</span>}
                {each.standing === 'to_verify' && <StateSign outcome="unverified" />}
              </th>
              <td className="num">
                <b>{Math.round(each.score)}</b>{' '}
                {Math.round(each.upper) > Math.round(each.score) && (
                  <span className="up">{say('ui.score.upper', { upper: Math.round(each.upper) })}</span>
                )}
              </td>
              <td className="meta">{tied(sayDateTime(locale, each.since))}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
