import { SOLUTION_LIMITS, type Market } from '@duijie/domain';
import {
  useConceptOptions,
  useDirectionOptions,
  useQuantityOptions,
} from '../../reference/hooks/use-pickers.js';
import { useVocabularyQuery } from '../../reference/hooks/use-reference.js';
import { fieldId } from '../../../lib/faults.js';
import { FieldFrame } from '../../../ui/field-frame.js';
import { FormSection } from '../../../ui/form-section.js';
import { useLocale, useSay } from '../../../ui/say.js';
import { SpecRows } from '../../../ui/spec-rows.js';
import { TermPicker } from '../../../ui/term-picker.js';
import { TextField } from '../../../ui/text-field.js';
import { NO_PROOF } from '../hooks/solution-form.js';
import { ExcludedOrganizations } from './excluded-organizations.js';
import { ChoiceChips } from './choice-chips.js';
import type { SolutionPartProps } from './solution-part.js';
import { specFaults } from './spec-faults.js';

/** 1–3: what it is, where it is used, what was measured. */
export function SolutionWhat({ form, change, faults }: SolutionPartProps) {
  const say = useSay();
  const locale = useLocale();
  const { data: vocabulary } = useVocabularyQuery();
  const concepts = useConceptOptions();
  const quantities = useQuantityOptions();
  const directions = {
    supplyDirections: useDirectionOptions('supply'),
    scenarioDirections: useDirectionOptions('scenario'),
    declinedScenarios: useDirectionOptions('scenario'),
  };
  const text = (field: 'title' | 'summary' | 'description') => ({
    id: fieldId(field),
    label: say(`form.solution.${field}`),
    hint: say(`form.solution.${field}.hint`),
    value: form[field],
    onChange: (value: string) => change({ [field]: value }),
    onLeave: () => faults.leave(field),
    error: faults.at(field),
    limit: SOLUTION_LIMITS[field].max,
  });
  const picker = (field: 'supplyDirections' | 'scenarioDirections' | 'declinedScenarios') => (
    <FieldFrame
      id={fieldId(field)}
      label={say(`form.solution.${field}`)}
      hint={say('form.need.scenarioDirections.hint', { max: SOLUTION_LIMITS[field].max })}
      optional={SOLUTION_LIMITS[field].min === 0}
      error={faults.at(field)}
    >
      {(control) => (
        <TermPicker
          control={control}
          onLeave={() => faults.leave(field)}
          options={directions[field]}
          limit={SOLUTION_LIMITS[field].max}
          value={form[field].map((id) => ({ id }))}
          onChange={(chosen) => change({ [field]: chosen.map(({ id }) => id) })}
        />
      )}
    </FieldFrame>
  );
  return (
    <>
      <FormSection id="part-1" number={1} title={say('form.solution.part.what')}>
        <ChoiceChips
          id={fieldId('kind')}
          label={say('form.solution.kind')}
          value={form.kind}
          options={(vocabulary?.solutionKinds ?? []).map(({ id, label }) => ({
            id: id as typeof form.kind,
            label: label[locale],
          }))}
          onChange={(kind) => change({ kind })}
        />
        <TextField {...text('title')} input={{ autoComplete: 'off' }} />
        <TextField {...text('summary')} rows={2} />
        <TextField {...text('description')} rows={7} />
        <ChoiceChips<Market>
          id={fieldId('market')}
          label={say('form.solution.market')}
          value={form.market}
          options={(['2b', '2c', 'both'] as const).map((id) => ({ id, label: say(`posting.market.${id}`) }))}
          onChange={(market) => change({ market })}
        />
      </FormSection>
      <FormSection
        id="part-2"
        number={2}
        title={say('form.solution.part.fit')}
        intro={say('form.solution.part.fit.intro')}
      >
        {picker('supplyDirections')}
        {picker('scenarioDirections')}
        {picker('declinedScenarios')}
        <ExcludedOrganizations
          side="solution"
          value={form.excludedOrganizations}
          limit={SOLUTION_LIMITS.excludedOrganizations.max}
          onChange={(excludedOrganizations) => change({ excludedOrganizations })}
          faults={faults}
        />
        <FieldFrame
          id={fieldId('capabilities')}
          label={say('form.solution.capabilities')}
          hint={say('form.solution.capabilities.hint')}
          error={faults.at('capabilities')}
        >
          {(control) => (
            <TermPicker
              control={control}
              onLeave={() => faults.leave('capabilities')}
              options={concepts}
              limit={SOLUTION_LIMITS.capabilities.max}
              value={form.capabilities.map(({ concept }) => ({ id: concept }))}
              onChange={(chosen) =>
                change({
                  capabilities: chosen.map(({ id }) => ({
                    concept: id,
                    proof: form.capabilities.find(({ concept }) => concept === id)?.proof ?? NO_PROOF,
                  })),
                })
              }
            />
          )}
        </FieldFrame>
      </FormSection>
      <FormSection
        id="part-3"
        number={3}
        title={say('form.solution.part.specs')}
        intro={say('form.solution.part.specs.intro')}
      >
        <div
          onBlur={(event) => {
            if (!event.currentTarget.contains(event.relatedTarget)) faults.leave('specs');
          }}
        >
          <SpecRows
            id={fieldId('specs')}
            kind="measured"
            quantities={quantities}
            rows={form.specs}
            errors={specFaults(form.specs, faults)}
            limit={SOLUTION_LIMITS.specs.max}
            onChange={(specs) => change({ specs })}
          />
        </div>
      </FormSection>
    </>
  );
}
