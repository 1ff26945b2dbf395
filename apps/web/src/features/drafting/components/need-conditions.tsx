import {
  addDays,
  chinaDate,
  NEED_LIMITS,
  type ConfidentialField,
  type DeploymentMode,
  type SolutionKind,
  type Strength,
} from '@duijie/domain';
import { useCertificateOptions } from '../../reference/hooks/use-pickers.js';
import { useVocabularyQuery } from '../../reference/hooks/use-reference.js';
import { fieldId } from '../../../lib/faults.js';
import { FieldFrame } from '../../../ui/field-frame.js';
import { FormSection } from '../../../ui/form-section.js';
import { MoneyRange } from '../../../ui/money-range.js';
import { useLocale, useSay } from '../../../ui/say.js';
import { TermPicker } from '../../../ui/term-picker.js';
import { TextField } from '../../../ui/text-field.js';
import { DeviceRows } from './device-rows.js';
import { ExcludedOrganizations } from './excluded-organizations.js';
import { toggled, type NeedPartProps } from './need-part.js';
import { SelectField } from './select-field.js';
import { StrengthSelect } from './strength-select.js';

const STRENGTHS: readonly Strength[] = ['preference', 'constraint'];

/** 4: money, time, where it runs, what is there. */
export function NeedConditions({ form, change, faults }: NeedPartProps) {
  const say = useSay();
  const locale = useLocale();
  const { data: vocabulary } = useVocabularyQuery();
  const certificates = useCertificateOptions();
  const tomorrow = addDays(chinaDate(new Date()), 1);
  const visibility = (field: ConfidentialField) => ({
    confidential: form.confidential.includes(field),
    onChange: () => change({ confidential: toggled(form.confidential, field) }),
  });
  const asked = (field: 'domestic' | 'onSite') => (
    <SelectField
      field={field}
      label={say(`form.need.${field}`)}
      optional
      error={faults.at(field)}
      value={form[field]}
      none={say('form.strength.none')}
      options={STRENGTHS.map((value) => ({ value, label: say(`ui.strength.${value}`) }))}
      onChange={(strength) => change({ [field]: strength })}
    />
  );
  return (
    <FormSection id="part-4" number={4} title={say('form.part.conditions')}>
      <div className="g2">
        <FieldFrame
          group
          id={fieldId('budget')}
          label={say('form.need.budget')}
          optional
          visibility={visibility('budget')}
          error={faults.at('budget')}
        >
          {(control) => (
            <MoneyRange
              control={control}
              label={say('form.need.budget')}
              value={form.budget}
              onChange={(budget) => change({ budget })}
              onLeave={() => faults.leave('budget')}
            />
          )}
        </FieldFrame>
        <TextField
          id={fieldId('budgetCeiling')}
          label={say('form.need.budgetCeiling')}
          hint={say('form.need.budgetCeiling.hint')}
          optional
          visibility={{ confidential: true }}
          error={faults.at('budgetCeiling')}
          value={form.budgetCeiling}
          onChange={(budgetCeiling) => change({ budgetCeiling })}
          onLeave={() => faults.leave('budgetCeiling')}
          input={{ inputMode: 'decimal', autoComplete: 'off', className: 'num2' }}
        />
        <FieldFrame
          id={fieldId('deliverWithinDays')}
          label={say('form.need.deliverWithinDays')}
          hint={say('form.need.deliverWithinDays.hint')}
          optional
          visibility={visibility('deliverWithinDays')}
          error={faults.at('deliverWithinDays')}
        >
          {(control) => (
            <div className="with-strength">
              <input
                {...control}
                className="in num2"
                inputMode="numeric"
                autoComplete="off"
                value={form.deliverWithinDays}
                onChange={(event) => change({ deliverWithinDays: event.target.value })}
                onBlur={() => faults.leave('deliverWithinDays')}
              />
              <StrengthSelect
                of={say('form.need.deliverWithinDays')}
                value={form.deliverStrength}
                onChange={(deliverStrength) => change({ deliverStrength })}
              />
            </div>
          )}
        </FieldFrame>
        <TextField
          id={fieldId('answerBy')}
          label={say('form.need.answerBy')}
          hint={say('form.need.answerBy.hint')}
          optional
          error={faults.at('answerBy')}
          value={form.answerBy}
          onChange={(answerBy) => change({ answerBy })}
          onLeave={() => faults.leave('answerBy')}
          input={{
            type: 'date',
            min: tomorrow,
            max: addDays(tomorrow, NEED_LIMITS.answerWithinDays.max - 1),
          }}
        />
        <FieldFrame
          id={fieldId('deployment')}
          label={say('form.need.deployment')}
          optional
          visibility={visibility('deployment')}
          error={faults.at('deployment')}
        >
          {(control) => (
            <div className="with-strength">
              <select
                {...control}
                className="in"
                value={form.deployment}
                onChange={(event) => change({ deployment: event.target.value as DeploymentMode | '' })}
              >
                <option value="">{say('form.any')}</option>
                {vocabulary?.deployments.modes.map((mode) => (
                  <option key={mode.id} value={mode.id}>
                    {mode.label[locale]}
                  </option>
                ))}
              </select>
              <StrengthSelect
                of={say('form.need.deployment')}
                value={form.deploymentStrength}
                disabled={form.deployment === ''}
                onChange={(deploymentStrength) => change({ deploymentStrength })}
              />
            </div>
          )}
        </FieldFrame>
        {asked('onSite')}
        {asked('domestic')}
      </div>
      <FieldFrame
        id={fieldId('certificates')}
        label={say('form.need.certificates')}
        optional
        visibility={visibility('certificates')}
        error={faults.at('certificates')}
      >
        {(control) => (
          <TermPicker
            control={control}
            onLeave={() => faults.leave('certificates')}
            options={certificates}
            strength="preference"
            limit={NEED_LIMITS.certificates.max}
            value={form.certificates.map(({ certificate, strength }) => ({ id: certificate, strength }))}
            onChange={(chosen) =>
              change({
                certificates: chosen.map(({ id, strength = 'preference' }) => ({
                  certificate: id,
                  strength,
                })),
              })
            }
          />
        )}
      </FieldFrame>
      <FieldFrame
        group
        id={fieldId('excludedKinds')}
        label={say('form.need.excludedKinds')}
        hint={say('form.need.excludedKinds.hint')}
        optional
        error={faults.at('excludedKinds')}
      >
        {({ id }) => (
          <div className="chips" id={id}>
            {vocabulary?.solutionKinds.map((kind) => (
              <label className="chip opt" key={kind.id}>
                <input
                  type="checkbox"
                  checked={form.excludedKinds.includes(kind.id as SolutionKind)}
                  onChange={() =>
                    change({ excludedKinds: toggled(form.excludedKinds, kind.id as SolutionKind) })
                  }
                />
                {kind.label[locale]}
              </label>
            ))}
          </div>
        )}
      </FieldFrame>
      <ExcludedOrganizations
        side="need"
        value={form.excludedOrganizations}
        limit={NEED_LIMITS.excludedOrganizations.max}
        onChange={(excludedOrganizations) => change({ excludedOrganizations })}
        faults={faults}
      />
      <TextField
        id={fieldId('siteConditions')}
        label={say('form.need.siteConditions')}
        hint={say('form.need.siteConditions.hint')}
        optional
        rows={3}
        visibility={visibility('siteConditions')}
        limit={NEED_LIMITS.siteConditions.max}
        error={faults.at('siteConditions')}
        value={form.siteConditions}
        onChange={(siteConditions) => change({ siteConditions })}
        onLeave={() => faults.leave('siteConditions')}
      />
      <FieldFrame
        group
        id={fieldId('devices')}
        label={say('form.need.devices')}
        optional
        visibility={visibility('devices')}
      >
        {() => <DeviceRows rows={form.devices} onChange={(devices) => change({ devices })} faults={faults} />}
      </FieldFrame>
    </FormSection>
  );
}
