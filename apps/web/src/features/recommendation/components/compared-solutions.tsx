import { useQueries } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'react-router';
import { keys } from '../../../lib/query.js';
import { ButtonLink } from '../../../ui/button.js';
import { CompareTable } from '../../../ui/compare-table.js';
import { CrossIcon } from '../../../ui/icons.js';
import { Score } from '../../../ui/score.js';
import { EmptyState, ErrorState } from '../../../ui/states.js';
import { fetchPosting } from '../../posting/api/posting.js';
import type { Recommendation } from '../api/types.js';
import { useCompared } from '../hooks/use-compared.js';
import { useSpeech } from '../hooks/use-speech.js';
import { compareGroups, differencesOf, type Compared } from './compare-groups.js';

/** The solutions that the address names, beside each other. */
export function ComparedSolutions({ needId, items }: { needId: string; items: readonly Recommendation[] }) {
  const speech = useSpeech();
  const { say } = speech;
  const { chosen, toggle } = useCompared();
  const [onlyDifferences, setOnlyDifferences] = useState(false);
  const pairs = chosen.flatMap((id) => items.find(({ counterpart }) => counterpart.id === id) ?? []);
  const solutions = useQueries({
    queries: pairs.map(({ counterpart: { id } }) => ({
      queryKey: keys.posting('solution', id),
      queryFn: () => fetchPosting('solution', id),
    })),
  });
  if (pairs.length === 0)
    return (
      <EmptyState
        title={say('compare.none')}
        action={
          <ButtonLink size="md" to={`/needs/${needId}`}>
            {say('compare.back')}
          </ButtonLink>
        }
      >
        {say('compare.none.text')}
      </EmptyState>
    );
  const columns = pairs.map((pair, at): Compared => ({ pair, solution: solutions[at]?.data }));
  const all = compareGroups(speech, columns);
  const groups = onlyDifferences ? differencesOf(all) : all;
  const missing = chosen.length - pairs.length;
  const failed = solutions.filter(({ isError }) => isError);
  return (
    <>
      {missing > 0 && <p className="note">{say('compare.gone', { n: missing })}</p>}
      {failed.length > 0 && (
        <ErrorState
          title={say('ui.error.title', { what: say('compare.group.facts') })}
          onRetry={() => failed.forEach(({ refetch }) => void refetch())}
        />
      )}
      {columns.length > 1 && (
        <label className="cmp-only">
          <input
            type="checkbox"
            checked={onlyDifferences}
            onChange={(event) => setOnlyDifferences(event.target.checked)}
          />
          {say('compare.differences')}
        </label>
      )}
      {onlyDifferences && groups.length === 0 && <p className="note">{say('compare.same')}</p>}
      <CompareTable
        label={say('compare.title')}
        corner={say('compare.corner')}
        columns={columns.map(({ pair }) => ({
          id: pair.matchId,
          head: <Head pair={pair} onRemove={() => toggle(pair.counterpart.id)} />,
        }))}
        groups={groups}
      />
    </>
  );
}

function Head({ pair, onRemove }: { pair: Recommendation; onRemove: () => void }) {
  const { say } = useSpeech();
  const { counterpart } = pair;
  return (
    <div className="cmp-h">
      <Link to={`/solutions/${counterpart.id}`}>{counterpart.title}</Link>
      <span className="meta">{counterpart.organization?.name ?? say('listing.unnamed')}</span>
      <Score small score={pair.score} upper={pair.upper} toVerify={pair.standing === 'to_verify'} />
      <button
        type="button"
        className="link meta"
        aria-label={say('compare.remove.named', { title: counterpart.title })}
        onClick={onRemove}
      >
        <CrossIcon size={12} /> {say('compare.remove')}
      </button>
    </div>
  );
}
