import { sayNumber } from '@duijie/messages';
import type { CSSProperties } from 'react';
import { tied } from '../../../ui/figures.js';
import { useLocale, useSay } from '../../../ui/say.js';
import type { Overview } from '../api/overview.js';

/** What the database counts now. Bars compare pairs with pairs only: passed, agreed, introduced. */
export function Flow({ overview }: { overview: Overview }) {
  const say = useSay();
  const locale = useLocale();
  const { matchesCurrent: matches, introductionsOpen: introduced } = overview;
  const agreed = Math.max(overview.funnel.bothAgreed, introduced);
  const share = (count: number): number => (matches === 0 ? 0 : (count / matches) * 100);
  const bar = (percent: number) => (
    <div className="m" style={{ '--v': `${Math.min(100, percent)}%` } as CSSProperties} aria-hidden="true" />
  );
  const item = (count: number, what: string, more: string, percent?: number) => (
    <li>
      <b>{sayNumber(locale, count)}</b>
      <span>{what}</span>
      <small>{more}</small>
      {percent !== undefined && bar(percent)}
    </li>
  );
  const seconds = overview.medianSeconds;
  return (
    <>
      <p className="meta flow-h">{say('home.flow')}</p>
      <ul className="flow" aria-label={say('home.flow')}>
        {item(
          overview.needsPublished,
          say('home.flow.needs'),
          say('home.flow.needs.more', { n: overview.organizationsVerified }),
        )}
        {item(overview.solutionsPublished, say('home.flow.solutions'), say('home.flow.solutions.more'))}
        {item(matches, say('home.flow.matches'), say('home.flow.matches.more'), matches > 0 ? 100 : 0)}
        {item(
          agreed,
          say('home.flow.agreed'),
          say('home.flow.agreed.more', { share: sayNumber(locale, Math.round(share(agreed) * 10) / 10) }),
          share(agreed),
        )}
        {item(introduced, say('home.flow.introduced'), say('home.flow.introduced.more'), share(introduced))}
        <li>
          <b>
            {tied(
              say('home.flow.seconds', {
                seconds:
                  seconds === undefined
                    ? say('home.flow.median.none')
                    : sayNumber(locale, Math.round(seconds * 100) / 100),
              }),
            )}
          </b>
          <span>{say('home.flow.median')}</span>
          <small>{say('home.flow.median.more')}</small>
        </li>
      </ul>
    </>
  );
}
