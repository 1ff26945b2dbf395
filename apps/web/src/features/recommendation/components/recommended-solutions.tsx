import { useState } from 'react';
import { Link } from 'react-router';
import { BreakdownKey } from '../../../ui/breakdown.js';
import { VerificationGate } from '../../../ui/recommendation-card.js';
import { useSay } from '../../../ui/say.js';
import { EmptyState } from '../../../ui/states.js';
import { ButtonLink } from '../../../ui/button.js';
import type { Recommendation } from '../api/types.js';
import { useCompared } from '../hooks/use-compared.js';
import { BrokerCard } from './broker-card.js';
import { CompareBar } from './compare-bar.js';
import { OwnerCard } from './owner-card.js';
import '../compare.css';

/** How many are shown before 看其余, of those that pass and of those to verify. */
const SHOWN = { passed: 5, to_verify: 3 } as const;
/** Shown whatever its place: what was answered, and the one place of exploration, which is no exploration where nobody sees it. */
const kept = ({ stage, explored }: Recommendation): boolean => stage !== 'recommended' || explored === true;

/** All that pass, then, in a group of their own, those with a hard condition to verify: whatever their score. */
export function RecommendedSolutions({
  items,
  needId,
  running,
  candidates,
  mayAct,
}: {
  items: readonly Recommendation[];
  needId: string;
  running: boolean;
  candidates?: number;
  mayAct: boolean;
}) {
  const say = useSay();
  const [all, setAll] = useState(false);
  const { chosen, full, toggle, clear } = useCompared();
  if (items.length === 0)
    return running ? null : (
      <EmptyState
        title={say('recommend.none')}
        action={
          mayAct && (
            <ButtonLink size="md" to={`/needs/${needId}/edit`}>
              {say('recommend.none.edit')}
            </ButtonLink>
          )
        }
      >
        {candidates ? say('recommend.none.why', { n: candidates }) : say('recommend.none.wait')}
      </EmptyState>
    );
  const groups = { passed: of(items, 'passed'), to_verify: of(items, 'to_verify') };
  const shown = (standing: 'passed' | 'to_verify') =>
    groups[standing].filter((view, at) => all || at < SHOWN[standing] || kept(view));
  const hidden = items.length - shown('passed').length - shown('to_verify').length;
  const comparing = ({ counterpart: { id } }: Recommendation) => ({
    checked: chosen.includes(id),
    disabled: full && !chosen.includes(id),
    onChange: () => toggle(id),
  });
  const card = (view: Recommendation, at: number) =>
    view.reader === 'broker' ? (
      <BrokerCard key={view.matchId} view={view} first={at === 0} compare={comparing(view)} />
    ) : (
      <OwnerCard key={view.matchId} view={view} first={at === 0} mayAct={mayAct} compare={comparing(view)} />
    );
  return (
    <section aria-labelledby="recommended">
      <div className="h2row">
        <h2 id="recommended">{say('recommend.title', { n: items.length })}</h2>
        <span className="dense rec-links">
          <Link to={`/needs/${needId}/ranking`}>{say('ranking.open')}</Link>{' '}
          <Link to="/about/score">{say('recommend.about')}</Link>
        </span>
      </div>
      <div className="rec-key">
        <BreakdownKey />
      </div>
      {shown('passed').map(card)}
      {groups.to_verify.length > 0 && <VerificationGate count={groups.to_verify.length} />}
      {shown('to_verify').map((view) => card(view, -1))}
      {hidden > 0 && (
        <p className="rec-more">
          <button type="button" className="link" onClick={() => setAll(true)}>
            {say('recommend.more', { n: hidden })}
          </button>
        </p>
      )}
      <CompareBar needId={needId} chosen={chosen} onClear={clear} />
    </section>
  );
}

const of = (
  items: readonly Recommendation[],
  standing: Recommendation['standing'],
): readonly Recommendation[] => items.filter((view) => view.standing === standing);
