import { SOLUTION_LIMITS, type DeploymentMode, type PriceModel } from '@duijie/domain';
import { useCertificateOptions, useRegionOptions } from '../../reference/hooks/use-pickers.js';
import { useVocabularyQuery } from '../../reference/hooks/use-reference.js';
import { fieldId } from '../../../lib/faults.js';
import { FieldFrame } from '../../../ui/field-frame.js';
import { FormSection } from '../../../ui/form-section.js';
import { MoneyRange } from '../../../ui/money-range.js';
import { useLocale, useSay } from '../../../ui/say.js';
import { TermPicker } from '../../../ui/term-picker.js';
import { NO_PROOF, type SolutionForm } from '../hooks/solution-form.js';
import { HeldCertificates } from './held-certificates.js';
import { SelectField } from './select-field.js';
import type { SolutionPartProps } from './solution-part.js';

const MODELS: readonly PriceModel[] = ['one_off', 'subscription', 'per_seat', 'on_quote'];
const LEVELS = [1, 2, 3, 4, 5, 6, 7, 8, 9] as const;

/** 4: price, time, where it is served and runs, certificates, readiness. */
export function SolutionTerms({ form, change, faults }: SolutionPartProps) {
  const say = useSay();
  const locale = useLocale();
  const { data: vocabulary } = useVocabularyQuery();
  const certificates = useCertificateOptions();
  const regions = useRegionOptions();
  return (
    <FormSection id="part-4" number={4} title={say('form.solution.part.terms')}>
      <div className="g2">
        <SelectField
          field="price.model"
          label={say('form.solution.price.model')}
          error={faults.all['price.model']}
          value={form.priceModel}
          none={say('posting.unsaid')}
          options={MODELS.map((value) => ({ value, label: say(`form.solution.price.${value}`) }))}
          onChange={(priceModel) => change({ priceModel })}
        />
        {form.priceModel !== '' && form.priceModel !== 'on_quote' && (
          <FieldFrame
            group
            id={fieldId('price')}
            label={say('form.solution.price.range')}
            hint={say('form.solution.price.range.hint')}
            error={faults.all['price'] ?? faults.all['price.min'] ?? faults.all['price.max']}
          >
            {(control) => (
              <MoneyRange
                control={control}
                label={say('form.solution.price.range')}
                value={form.price}
                onChange={(price) => change({ price })}
                onLeave={() => faults.leave('price')}
              />
            )}
          </FieldFrame>
        )}
        <FieldFrame
          group
          id={fieldId('leadTimeDays')}
          label={say('form.solution.leadTimeDays')}
          hint={say('form.solution.leadTimeDays.hint')}
          optional
          error={faults.at('leadTimeDays')}
        >
          {(control) => (
            <MoneyRange
              control={control}
              label={say('form.solution.leadTimeDays')}
              value={form.leadTimeDays}
              onChange={(leadTimeDays) => change({ leadTimeDays })}
              onLeave={() => faults.leave('leadTimeDays')}
            />
          )}
        </FieldFrame>
        <SelectField
          field="readiness"
          label={say('form.solution.readiness')}
          hint={say('form.solution.readiness.hint')}
          optional
          error={faults.at('readiness')}
          value={form.readiness}
          none={say('posting.unsaid')}
          options={LEVELS.map((level) => ({
            value: String(level),
            label: say('form.solution.readiness.level', { level, meaning: say(`posting.trl.${level}`) }),
          }))}
          onChange={(readiness) => change({ readiness })}
        />
      </div>
      <FieldFrame
        id={fieldId('regionsServed')}
        label={say('form.solution.regionsServed')}
        hint={say('form.solution.regionsServed.hint')}
        optional
        error={faults.at('regionsServed')}
      >
        {(control) => (
          <TermPicker
            control={control}
            onLeave={() => faults.leave('regionsServed')}
            options={regions}
            limit={SOLUTION_LIMITS.regionsServed.max}
            value={form.regionsServed.map((id) => ({ id }))}
            onChange={(chosen) => change({ regionsServed: chosen.map(({ id }) => id) })}
          />
        )}
      </FieldFrame>
      <FieldFrame
        group
        id={fieldId('deployments')}
        label={say('form.solution.deployments')}
        optional
        error={faults.at('deployments')}
      >
        {({ id }) => (
          <div className="chips" id={id}>
            {vocabulary?.deployments.modes.map((mode) => (
              <label className="chip opt" key={mode.id}>
                <input
                  type="checkbox"
                  checked={form.deployments.some((each) => each.mode === mode.id)}
                  onChange={(event) =>
                    change({
                      deployments: withMode(
                        form.deployments,
                        mode.id as DeploymentMode,
                        event.target.checked,
                      ),
                    })
                  }
                />
                {mode.label[locale]}
              </label>
            ))}
          </div>
        )}
      </FieldFrame>
      <SelectField
        field="domestic"
        label={say('form.solution.domestic')}
        optional
        error={faults.at('domestic')}
        value={form.domestic}
        none={say('form.solution.domestic.unsaid')}
        options={(['yes', 'no'] as const).map((value) => ({
          value,
          label: say(`form.solution.domestic.${value}`),
        }))}
        onChange={(domestic) => change({ domestic })}
      />
      <FieldFrame
        id={fieldId('certificates')}
        label={say('form.solution.certificates')}
        optional
        error={faults.at('certificates')}
      >
        {(control) => (
          <>
            <TermPicker
              control={control}
              onLeave={() => faults.leave('certificates')}
              options={certificates}
              limit={SOLUTION_LIMITS.certificates.max}
              value={form.certificates.map(({ certificate }) => ({ id: certificate }))}
              onChange={(chosen) =>
                change({
                  certificates: chosen.map(
                    ({ id }) =>
                      form.certificates.find(({ certificate }) => certificate === id) ?? {
                        certificate: id,
                        number: '',
                        validUntil: '',
                        proof: NO_PROOF,
                      },
                  ),
                })
              }
            />
            <HeldCertificates rows={form.certificates} onChange={(next) => change({ certificates: next })} />
          </>
        )}
      </FieldFrame>
    </FormSection>
  );
}

const withMode = (
  deployments: SolutionForm['deployments'],
  mode: DeploymentMode,
  supported: boolean,
): SolutionForm['deployments'] =>
  supported ? [...deployments, { mode, proof: NO_PROOF }] : deployments.filter((each) => each.mode !== mode);
