import { visibleNeed, type ConfidentialField, type NeedContent } from '@duijie/domain';
import { useId, useState } from 'react';
import { budgetText } from '../../posting/components/money-text.js';
import { asksOf } from '../../posting/components/asks.js';
import { useNames } from '../../reference/hooks/use-names.js';
import { tied } from '../../../ui/figures.js';
import { MetaLine } from '../../../ui/meta-line.js';
import { useLocale, useSay } from '../../../ui/say.js';
import { Redacted } from '../../../ui/visibility-toggle.js';

const VIEWS = ['public', 'invited'] as const;

/** What others will see, by the same function that decides it on the server. */
export function NeedPreview({ need, organization }: { need: NeedContent; organization: string }) {
  const say = useSay();
  const id = useId();
  const [view, setView] = useState<(typeof VIEWS)[number]>('public');
  const other = view === 'public' ? 'invited' : 'public';
  return (
    <section>
      <div className="pvt" role="tablist" aria-label={say('form.preview')}>
        {VIEWS.map((each) => (
          <button
            key={each}
            type="button"
            role="tab"
            id={`${id}-${each}`}
            aria-selected={view === each}
            aria-controls={`${id}-panel`}
            tabIndex={view === each ? 0 : -1}
            onClick={() => setView(each)}
            onKeyDown={(event) => {
              if (event.key !== 'ArrowRight' && event.key !== 'ArrowLeft') return;
              setView(other);
              document.getElementById(`${id}-${other}`)?.focus();
            }}
          >
            {say(`form.preview.${each}`)}
          </button>
        ))}
      </div>
      <div role="tabpanel" id={`${id}-panel`} aria-labelledby={`${id}-${view}`} tabIndex={0}>
        <Shown need={need} organization={organization} />
        {view === 'invited' && <p className="meta">{say('form.preview.same')}</p>}
      </div>
    </section>
  );
}

function Shown({ need, organization }: { need: NeedContent; organization: string }) {
  const say = useSay();
  const locale = useLocale();
  const names = useNames();
  const shown = visibleNeed(need);
  const kept = (field: ConfidentialField): boolean => need.confidential.includes(field);
  const asks = asksOf({ ...shown }, say, names, locale);
  return (
    <div className="pv">
      <MetaLine parts={[...shown.scenarioDirections.map(names.direction), names.place(shown.region)]} />
      <h3>{shown.title || say('form.preview.untitled')}</h3>
      {kept('problem') ? <Redacted /> : shown.problem && <p>{shown.problem}</p>}
      {kept('goal') ? <Redacted /> : shown.goal && <p>{say('form.preview.goal', { goal: shown.goal })}</p>}
      <dl className="facts">
        <dt>{say('posting.unit')}</dt>
        <dd>{kept('organization') ? <Redacted /> : organization}</dd>
        <dt>{say('posting.budget')}</dt>
        <dd>
          {kept('budget') ? (
            <Redacted />
          ) : shown.budget ? (
            tied(budgetText(say, locale, shown.budget))
          ) : (
            say('posting.unsaid')
          )}
        </dd>
        {(kept('deliverWithinDays') || shown.deliverWithinDays !== undefined) && (
          <>
            <dt>{say('form.preview.delivery')}</dt>
            <dd>
              {kept('deliverWithinDays') ? (
                <Redacted />
              ) : (
                tied(say('form.preview.delivery.days', { n: shown.deliverWithinDays ?? 0 }))
              )}
            </dd>
          </>
        )}
        <dt>{say('posting.need.asks')}</dt>
        <dd>
          {asks
            .filter(({ kind }) => kind !== 'delivery')
            .map(({ text }) => tied(text))
            .join(say('recommend.list')) || say('posting.unsaid')}
          {kept('specs') && (
            <>
              {' '}
              <Redacted />
            </>
          )}
        </dd>
        <dt>{say('posting.contact')}</dt>
        <dd>
          <Redacted />
        </dd>
      </dl>
    </div>
  );
}
