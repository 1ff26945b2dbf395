import { sayDate, sayMoneyRange } from '@duijie/messages';
import { useNames } from '../../reference/hooks/use-names.js';
import { tied } from '../../../ui/figures.js';
import { useLocale, useSay } from '../../../ui/say.js';
import type { PostingView } from '../api/posting.js';
import { budgetText } from './money-text.js';
import { ExcludedNames } from './excluded-names.js';
import { Kept } from './locked.js';
import { Redacted } from '../../../ui/visibility-toggle.js';

export function NeedFacts({ view, inside }: { view: PostingView<'need'>; inside: boolean }) {
  const say = useSay();
  const locale = useLocale();
  const names = useNames();
  const need = view.content;
  const kept = (field: Parameters<typeof view.confidentialFields.includes>[0]) =>
    view.confidentialFields.includes(field);
  return (
    <dl className="facts">
      <dt>{say('posting.unit')}</dt>
      <dd>
        <Kept confidential={kept('organization')} inside={inside} short>
          {view.organization?.name}
        </Kept>
      </dd>
      <dt>{say('posting.place')}</dt>
      <dd>{names.place(need.region) || say('posting.unsaid')}</dd>
      {(need.siteAddress || kept('siteAddress')) && (
        <>
          <dt>{say('posting.address')}</dt>
          <dd>
            <Kept confidential={kept('siteAddress')} inside={inside} short>
              {need.siteAddress}
            </Kept>
          </dd>
        </>
      )}
      <dt>{say('posting.kind')}</dt>
      <dd>{names.kind('need', need.kind)}</dd>
      <dt>{say('posting.directions.scenario')}</dt>
      <dd>
        {need.scenarioDirections.map(names.direction).join(say('recommend.list')) || say('posting.unsaid')}
      </dd>
      <dt>{say('posting.market')}</dt>
      <dd>{say(`posting.market.need.${need.market}`)}</dd>
      {need.excludedKinds && need.excludedKinds.length > 0 && (
        <>
          <dt>{say('posting.excludedKinds')}</dt>
          <dd>
            {need.excludedKinds.map((kind) => names.kind('solution', kind)).join(say('recommend.list'))}
          </dd>
        </>
      )}
      {inside && need.excludedOrganizations && need.excludedOrganizations.length > 0 && (
        <>
          <dt>{say(`posting.excludedOrganizations.${view.mine ? 'mine' : 'theirs'}`)}</dt>
          <dd>
            <ExcludedNames ids={need.excludedOrganizations} />
          </dd>
        </>
      )}
      <dt>{say('posting.budget')}</dt>
      <dd>
        <Kept confidential={kept('budget')} inside={inside} short>
          {need.budget ? tied(budgetText(say, locale, need.budget)) : say('posting.unsaid')}
        </Kept>
      </dd>
      {inside && need.budgetCeiling !== undefined && (
        <>
          <dt>{say('posting.budgetCeiling')}</dt>
          <dd>
            <Kept confidential inside short>
              {tied(sayMoneyRange(locale, undefined, need.budgetCeiling))}
            </Kept>
          </dd>
        </>
      )}
      <dt>{say('posting.answerBy')}</dt>
      <dd>{need.answerBy ? tied(sayDate(locale, need.answerBy)) : say('listing.until.none')}</dd>
      <dt>{say('posting.contact')}</dt>
      <dd>
        {inside && need.contact ? (
          [need.contact.name, need.contact.phone, need.contact.email].filter(Boolean).join('，')
        ) : (
          <span className="locked">
            <Redacted />
            <span className="meta">{say('posting.contact.hidden')}</span>
          </span>
        )}
      </dd>
      {inside && need.confidentialNote && (
        <>
          <dt>{say('posting.note')}</dt>
          <dd>
            <Kept confidential inside short>
              <span className="prose">{need.confidentialNote}</span>
            </Kept>
          </dd>
        </>
      )}
      <dt>{say('posting.code')}</dt>
      <dd>{view.code}</dd>
    </dl>
  );
}
