import type { CSSProperties } from 'react';
import { CLOCKS } from '@duijie/domain';
import { sayPhrase } from '@duijie/messages';
import { tied } from '../../../ui/figures.js';
import { LockIcon } from '../../../ui/icons.js';
import { useLocale, useSay } from '../../../ui/say.js';
import type { PostingView } from '../../posting/api/posting.js';
import type { Progress, Recommendation } from '../api/types.js';
import { useRecommendations } from '../hooks/use-recommendations.js';

/** Beside the recommendations: which hard conditions exclude how many, what is preferred. */
export function NeedConditions({ id }: { id: string }) {
  const { data } = useRecommendations('need', id, true);
  return (
    <>
      <HardConditions progress={data?.progress} sample={data?.items[0]} />
      <Preferences sample={data?.items[0]} />
    </>
  );
}

/** Who makes the introduction, and how soon. */
export function BrokerNote() {
  const say = useSay();
  return (
    <section>
      <h2>{say('recommend.broker')}</h2>
      <p>{say('recommend.broker.who')}</p>
      <p className="meta">{say('recommend.broker.clock', { days: CLOCKS.brokerIntroduces })}</p>
    </section>
  );
}

function HardConditions({ progress, sample }: { progress?: Progress; sample?: Recommendation }) {
  const say = useSay();
  const locale = useLocale();
  const excluded = progress?.exclusions ?? [];
  const most = Math.max(1, ...excluded.map(({ count }) => count));
  const counted = new Set(excluded.map(({ path }) => path));
  const others = (sample?.joints ?? []).filter(({ constraint, ask }) => constraint && !counted.has(ask.path));
  if (excluded.length + others.length === 0) return null;
  return (
    <section>
      <h2>{say('recommend.side.constraints')}</h2>
      <ul className="cons">
        {excluded.map(({ path, label, count, easing }) => (
          <li key={path}>
            <span>{tied(sayPhrase(locale, label))}</span>
            <small>{say('recommend.side.excluded', { n: count })}</small>
            <div className="meter plain" aria-hidden="true">
              <i style={{ '--v': `${Math.round((count / most) * 60)}%` } as CSSProperties} />
            </div>
            {easing && (
              <small className="easing">
                {say('recommend.side.easing', { label: sayPhrase(locale, easing.label), n: easing.more })}
              </small>
            )}
          </li>
        ))}
        {others.map(({ ask }) => (
          <li key={ask.path}>
            <span>{tied(sayPhrase(locale, ask.label))}</span>
            <small>{say('recommend.side.excluded', { n: 0 })}</small>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Preferences({ sample }: { sample?: Recommendation }) {
  const say = useSay();
  const locale = useLocale();
  const wanted = (sample?.joints ?? []).filter(({ constraint, ask }) => !constraint && ask.kind !== 'wish');
  if (wanted.length === 0) return null;
  return (
    <section>
      <h2>{say('recommend.side.preferences')}</h2>
      <ul className="cons">
        {wanted.map(({ ask, factor }) => (
          <li key={ask.path}>
            <span>{tied(sayPhrase(locale, ask.label))}</span>
            {factor && <small>{say(`ui.factor.${factor}`)}</small>}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What its owner keeps back, by name, and who can see it. */
export function Confidential({ view }: { view: PostingView<'need'> }) {
  const say = useSay();
  const { content } = view;
  const always = [
    content.budgetCeiling !== undefined && say('recommend.confidential.budgetCeiling'),
    content.confidentialNote && say('recommend.confidential.confidentialNote'),
    say('recommend.confidential.contact'),
  ].filter((name): name is string => Boolean(name));
  const chosen = view.confidentialFields.map((field) => say(`recommend.confidential.${field}`));
  return (
    <section>
      <h2>{say('recommend.side.confidential')}</h2>
      <ul className="list-i">
        {[...chosen, ...always].map((name) => (
          <li className="li" key={name}>
            <LockIcon />
            <span>{name}</span>
          </li>
        ))}
      </ul>
      <p className="meta">{say('recommend.side.confidential.who')}</p>
    </section>
  );
}
