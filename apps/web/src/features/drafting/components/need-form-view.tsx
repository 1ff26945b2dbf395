import { READY_FROM, readiness, type NeedContent } from '@duijie/domain';
import { asksOf } from '../../posting/components/asks.js';
import { useNames } from '../../reference/hooks/use-names.js';
import { fieldId } from '../../../lib/faults.js';
import { Readiness } from '../../../ui/readiness.js';
import { useLocale, useSay, useSayPhrase } from '../../../ui/say.js';
import { NEED_FORM } from '../hooks/need-form.js';
import { useDraft } from '../hooks/use-draft.js';
import { useFieldOfAddress } from '../hooks/use-field-of-address.js';
import { useFormFaults } from '../hooks/use-form-faults.js';
import { useSubmission } from '../hooks/use-submission.js';
import type { FormViewProps } from './form-page.js';
import { FormShell } from './form-shell.js';
import { NeedAsks } from './need-asks.js';
import { NeedConditions } from './need-conditions.js';
import { NeedPreview } from './need-preview.js';
import { NeedVisibility } from './need-visibility.js';
import { NeedWhat } from './need-what.js';
import { fieldName } from './field-name.js';
import { PublishPart } from './publish-part.js';

export function NeedFormView({
  lexicon,
  accountId,
  organization,
  onBehalf,
  view,
  onCreated,
}: FormViewProps<'need'>) {
  const say = useSay();
  const sayPhrase = useSayPhrase();
  const locale = useLocale();
  const names = useNames();
  const draft = useDraft(
    NEED_FORM,
    lexicon,
    accountId,
    view,
    onBehalf ? organization.id : undefined,
    onCreated,
  );
  const faults = useFormFaults(() => draft.problems('submit'));
  const { form, change, content } = draft;
  const ready = readiness(draft.sound);
  const submission = useSubmission('need', draft, faults, view, () =>
    ready.score < READY_FROM
      ? `${say('form.publish.notReady', { score: ready.score, needed: READY_FROM })} ${ready.hints
          .map((hint) => sayPhrase(hint.phrase))
          .join('；')}`
      : undefined,
  );
  useFieldOfAddress();
  const wrong = new Set(draft.problems('submit').map(({ field }) => field.split('.')[0]));
  const fine = (...fields: string[]): boolean => fields.every((field) => !wrong.has(field));
  const parts = [
    {
      id: 'part-1',
      title: say('form.part.what'),
      done: fine('title', 'region', 'problem', 'goal', 'siteAddress'),
    },
    {
      id: 'part-2',
      title: say('form.part.capabilities'),
      done: form.capabilities.length > 0 && fine('scenarioDirections', 'capabilities'),
    },
    { id: 'part-3', title: say('form.part.specs'), done: form.specs.length > 0 && fine('specs') },
    {
      id: 'part-4',
      title: say('form.part.conditions'),
      done:
        (form.budget.max !== '' || form.deliverWithinDays !== '') &&
        fine(
          'budget',
          'budgetCeiling',
          'deliverWithinDays',
          'answerBy',
          'devices',
          'siteConditions',
          'certificates',
          'excludedKinds',
          'excludedOrganizations',
        ),
    },
    {
      id: 'part-5',
      title: say('form.part.visibility'),
      done:
        (content.contact !== undefined || form.confidential.length > 0) &&
        fine('contact', 'confidentialNote'),
    },
    { id: 'part-6', title: say('form.part.publish'), done: false },
  ];
  const textOf = (need: NeedContent, field: string): string => {
    const value = (need as unknown as Record<string, unknown>)[field];
    if (value === undefined || value === '') return '';
    if (field === 'region') return names.place(String(value));
    if (field === 'kind') return names.kind('need', String(value));
    if (field === 'excludedKinds')
      return (need.excludedKinds ?? [])
        .map((kind) => names.kind('solution', kind))
        .join(say('recommend.list'));
    if (field === 'excludedOrganizations')
      return say('form.excludedOrganizations.count', { n: need.excludedOrganizations?.length ?? 0 });
    if (field === 'scenarioDirections')
      return need.scenarioDirections.map(names.direction).join(say('recommend.list'));
    if (
      [
        'capabilities',
        'specs',
        'certificates',
        'deployment',
        'deliverWithinDays',
        'domestic',
        'onSite',
      ].includes(field)
    ) {
      const kind = ASK_OF[field];
      return asksOf(need, say, names, locale)
        .filter((ask) => ask.kind === kind)
        .map(({ text, strength }) => say('ui.qualified', { text, note: say(`ui.strength.${strength}`) }))
        .join('\n');
    }
    return typeof value === 'object' && value !== null
      ? flat(value).join(say('recommend.list'))
      : String(value);
  };
  const hints = ready.hints.map((hint) => ({
    text: sayPhrase(hint.phrase),
    fieldId: fieldId(hint.field),
    gain: hint.gain,
  }));
  return (
    <FormShell
      title={say(view ? 'form.need.title.edit' : 'form.need.title.new')}
      intro={onBehalf ? say('form.for.intro', { organization: organization.name }) : say('form.need.intro')}
      parts={parts}
      draft={draft}
      faults={faults}
      submission={submission}
      readiness={{ score: ready.score, open: ready.hints.length }}
      nameOf={(path) => fieldName(say, path, 'form.need.')}
      textOf={textOf}
      panel={
        <aside className="panel" aria-label={say('form.side')}>
          <Readiness
            title={say('posting.readiness.need')}
            view={{ score: ready.score, threshold: READY_FROM, hints }}
          />
          <NeedPreview need={draft.sound} organization={organization.name} />
        </aside>
      }
    >
      <NeedWhat form={form} change={change} faults={faults} />
      <NeedAsks form={form} change={change} faults={faults} />
      <NeedConditions form={form} change={change} faults={faults} />
      <NeedVisibility form={form} change={change} faults={faults} />
      <PublishPart
        number={6}
        verified={organization.verified}
        state={view?.state}
        auto={draft.auto}
        status={draft.status}
        submission={submission}
        publishWord={say('form.publish.action')}
        onSave={() => void draft.flush()}
      />
    </FormShell>
  );
}

const ASK_OF: Readonly<Record<string, string>> = {
  capabilities: 'capability',
  specs: 'spec',
  certificates: 'certificate',
  deployment: 'deployment',
  deliverWithinDays: 'delivery',
  domestic: 'domestic',
  onSite: 'onSite',
};

const flat = (value: object): unknown[] =>
  Object.values(value).flatMap((each: unknown) =>
    typeof each === 'object' && each !== null ? flat(each) : [each],
  );
