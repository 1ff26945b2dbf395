import { completeness, type SolutionContent } from '@duijie/domain';
import { useNames } from '../../reference/hooks/use-names.js';
import { fieldId } from '../../../lib/faults.js';
import { Readiness } from '../../../ui/readiness.js';
import { useSay, useSayPhrase } from '../../../ui/say.js';
import { SOLUTION_FORM } from '../hooks/solution-form.js';
import { useDraft } from '../hooks/use-draft.js';
import { useFieldOfAddress } from '../hooks/use-field-of-address.js';
import { useFormFaults } from '../hooks/use-form-faults.js';
import { useSubmission } from '../hooks/use-submission.js';
import { ContactFields } from './contact-fields.js';
import type { FormViewProps } from './form-page.js';
import { FormShell } from './form-shell.js';
import { fieldName } from './field-name.js';
import { PublishPart } from './publish-part.js';
import { SolutionPreview } from './solution-preview.js';
import { SolutionProof } from './solution-proof.js';
import { SolutionTerms } from './solution-terms.js';
import { SolutionWhat } from './solution-what.js';

export function SolutionFormView({
  lexicon,
  accountId,
  organization,
  onBehalf,
  view,
  onCreated,
}: FormViewProps<'solution'>) {
  const say = useSay();
  const sayPhrase = useSayPhrase();
  const names = useNames();
  const draft = useDraft(
    SOLUTION_FORM,
    lexicon,
    accountId,
    view,
    onBehalf ? organization.id : undefined,
    onCreated,
  );
  const faults = useFormFaults(() => draft.problems('submit'));
  const { form, change } = draft;
  const ready = completeness(draft.sound);
  const submission = useSubmission('solution', draft, faults, view, () => undefined);
  useFieldOfAddress();
  const wrong = new Set(draft.problems('submit').map(({ field }) => field.split('.')[0]));
  const fine = (...fields: string[]): boolean => fields.every((field) => !wrong.has(field));
  const parts = [
    { id: 'part-1', title: say('form.solution.part.what'), done: fine('title', 'summary', 'description') },
    {
      id: 'part-2',
      title: say('form.solution.part.fit'),
      done: fine(
        'supplyDirections',
        'scenarioDirections',
        'declinedScenarios',
        'excludedOrganizations',
        'capabilities',
      ),
    },
    { id: 'part-3', title: say('form.solution.part.specs'), done: form.specs.length > 0 && fine('specs') },
    {
      id: 'part-4',
      title: say('form.solution.part.terms'),
      done:
        form.priceModel !== '' &&
        fine('price', 'leadTimeDays', 'regionsServed', 'deployments', 'certificates'),
    },
    {
      id: 'part-5',
      title: say('form.solution.part.proof'),
      done: form.references.length > 0 && fine('references', 'capabilities', 'specs'),
    },
    { id: 'part-6', title: say('form.part.publish'), done: false },
  ];
  const textOf = (solution: SolutionContent, field: string): string => {
    const value = (solution as unknown as Record<string, unknown>)[field];
    if (value === undefined || value === '') return '';
    if (field === 'supplyDirections' || field === 'scenarioDirections')
      return solution[field].map(names.direction).join(say('recommend.list'));
    if (field === 'declinedScenarios')
      return (solution.declinedScenarios ?? []).map(names.direction).join(say('recommend.list'));
    if (field === 'excludedOrganizations')
      return say('form.excludedOrganizations.count', { n: solution.excludedOrganizations?.length ?? 0 });
    if (field === 'capabilities')
      return solution.capabilities.map(({ concept }) => names.concept(concept)).join(say('recommend.list'));
    if (field === 'regionsServed') return solution.regionsServed.map(names.place).join(say('recommend.list'));
    if (field === 'kind') return names.kind('solution', solution.kind);
    if (field === 'specs')
      return solution.specs
        .map(
          ({ quantity, value: figure, unit }) =>
            `${names.quantity(quantity)} ${figure} ${names.unit(quantity, unit)}`,
        )
        .join('\n');
    if (field === 'references') return solution.references.map(({ title }) => title).join('\n');
    if (field === 'certificates')
      return solution.certificates
        .map(({ certificate }) => names.certificate(certificate))
        .join(say('recommend.list'));
    if (field === 'deployments')
      return solution.deployments.map(({ mode }) => names.deployment(mode)).join(say('recommend.list'));
    return typeof value === 'object' && value !== null
      ? Object.values(value).join(say('recommend.list'))
      : String(value);
  };
  return (
    <FormShell
      title={say(view ? 'form.solution.title.edit' : 'form.solution.title.new')}
      intro={
        onBehalf ? say('form.for.intro', { organization: organization.name }) : say('form.solution.intro')
      }
      parts={parts}
      draft={draft}
      faults={faults}
      submission={submission}
      readiness={{ score: ready.score, open: ready.hints.length }}
      nameOf={(path) => fieldName(say, path, 'form.solution.')}
      textOf={textOf}
      panel={
        <aside className="panel" aria-label={say('form.side')}>
          <Readiness
            title={say('posting.readiness.solution')}
            view={{
              score: ready.score,
              threshold: 0,
              hints: ready.hints.map((hint) => ({
                text: sayPhrase(hint.phrase),
                fieldId: fieldId(hint.field === 'price' ? 'price.model' : hint.field),
                gain: hint.gain,
              })),
            }}
          />
          <SolutionPreview solution={draft.sound} organization={organization.name} />
        </aside>
      }
    >
      <SolutionWhat form={form} change={change} faults={faults} />
      <SolutionTerms form={form} change={change} faults={faults} />
      <SolutionProof form={form} change={change} faults={faults} />
      <PublishPart
        number={6}
        verified={organization.verified}
        state={view?.state}
        auto={draft.auto}
        status={draft.status}
        submission={submission}
        publishWord={say('form.solution.publish.action')}
        onSave={() => void draft.flush()}
      >
        <ContactFields contact={form.contact} onChange={(contact) => change({ contact })} faults={faults} />
      </PublishPart>
    </FormShell>
  );
}
