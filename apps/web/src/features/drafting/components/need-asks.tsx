import { NEED_LIMITS } from '@duijie/domain';
import {
  useConceptOptions,
  useDirectionOptions,
  useQuantityOptions,
} from '../../reference/hooks/use-pickers.js';
import { fieldId } from '../../../lib/faults.js';
import { FieldFrame } from '../../../ui/field-frame.js';
import { FormSection } from '../../../ui/form-section.js';
import { useSay } from '../../../ui/say.js';
import { SpecRows } from '../../../ui/spec-rows.js';
import { TermPicker } from '../../../ui/term-picker.js';
import { VisibilityToggle } from '../../../ui/visibility-toggle.js';
import { toggled, type NeedPartProps } from './need-part.js';
import { specFaults } from './spec-faults.js';

/** 2 and 3: capabilities from the vocabulary, specs in figures. */
export function NeedAsks({ form, change, faults }: NeedPartProps) {
  const say = useSay();
  const concepts = useConceptOptions();
  const scenarios = useDirectionOptions('scenario');
  const quantities = useQuantityOptions();
  return (
    <>
      <FormSection
        id="part-2"
        number={2}
        title={say('form.part.capabilities')}
        intro={say('form.part.capabilities.intro')}
      >
        <FieldFrame
          id={fieldId('scenarioDirections')}
          label={say('form.need.scenarioDirections')}
          hint={say('form.need.scenarioDirections.hint', { max: NEED_LIMITS.scenarioDirections.max })}
          error={faults.at('scenarioDirections')}
        >
          {(control) => (
            <TermPicker
              control={control}
              onLeave={() => faults.leave('scenarioDirections')}
              options={scenarios}
              limit={NEED_LIMITS.scenarioDirections.max}
              value={form.scenarioDirections.map((id) => ({ id }))}
              onChange={(chosen) => change({ scenarioDirections: chosen.map(({ id }) => id) })}
            />
          )}
        </FieldFrame>
        <FieldFrame
          id={fieldId('capabilities')}
          label={say('form.need.capabilities')}
          hint={say('form.need.capabilities.hint')}
          error={faults.at('capabilities')}
        >
          {(control) => (
            <TermPicker
              control={control}
              onLeave={() => faults.leave('capabilities')}
              options={concepts}
              strength="preference"
              limit={NEED_LIMITS.capabilities.max}
              value={form.capabilities.map(({ concept, strength }) => ({ id: concept, strength }))}
              onChange={(chosen) =>
                change({
                  capabilities: chosen.map(({ id, strength = 'preference' }) => ({ concept: id, strength })),
                })
              }
            />
          )}
        </FieldFrame>
      </FormSection>
      <FormSection id="part-3" number={3} title={say('form.part.specs')} intro={say('form.part.specs.intro')}>
        <div>
          <div className="lrow end-row">
            <VisibilityToggle
              field={say('form.need.specs')}
              confidential={form.confidential.includes('specs')}
              onChange={() => change({ confidential: toggled(form.confidential, 'specs') })}
            />
          </div>
          <div
            onBlur={(event) => {
              if (!event.currentTarget.contains(event.relatedTarget)) faults.leave('specs');
            }}
          >
            <SpecRows
              id={fieldId('specs')}
              quantities={quantities}
              rows={form.specs}
              errors={specFaults(form.specs, faults)}
              limit={NEED_LIMITS.specs.max}
              onChange={(specs) => change({ specs })}
            />
          </div>
        </div>
      </FormSection>
    </>
  );
}
