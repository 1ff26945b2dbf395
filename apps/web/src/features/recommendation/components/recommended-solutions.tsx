import { useEffect, useRef, useState } from 'react';
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
import { firstShown } from './first-shown.js';
import { OwnerCard } from './owner-card.js';
import '../compare.css';

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
  const list = useRef<HTMLElement>(null);
  /** Place of the first card that 看其余 brought; undefined before it was pressed. */
  const [firstNew, setFirstNew] = useState<number>();
  // The button is gone with the press: reading goes on where the new ones begin.
  useEffect(() => {
    if (firstNew !== undefined)
      list.current
        ?.querySelectorAll('article.rec')
        .item(firstNew)
        ?.querySelector<HTMLElement>('h3 a')
        ?.focus();
  }, [firstNew]);
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
  const group = (of: 'passed' | 'to_verify') => items.filter(({ standing }) => standing === of);
  const toVerify = group('to_verify');
  const whole = { passed: group('passed'), toVerify };
  const first = { passed: firstShown(items, 'passed'), toVerify: firstShown(items, 'to_verify') };
  const shown = firstNew === undefined ? first : whole;
  const showAll = (): void => {
    const known = new Set([...first.passed, ...first.toVerify]);
    setFirstNew([...whole.passed, ...whole.toVerify].findIndex((view) => !known.has(view)));
  };
  const hidden = items.length - shown.passed.length - shown.toVerify.length;
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
    <section aria-labelledby="recommended" ref={list}>
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
      {shown.passed.map(card)}
      {toVerify.length > 0 && <VerificationGate count={toVerify.length} />}
      {shown.toVerify.map((view) => card(view, -1))}
      {hidden > 0 && (
        <p className="rec-more">
          <button type="button" className="link" onClick={showAll}>
            {say('recommend.more', { n: hidden })}
          </button>
        </p>
      )}
      <CompareBar needId={needId} chosen={chosen} onClear={clear} />
    </section>
  );
}
