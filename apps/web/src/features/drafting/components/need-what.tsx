import { NEED_LIMITS, type ConfidentialField, type Market } from '@duijie/domain';
import { RegionPicker } from '../../reference/components/region-picker.js';
import { useVocabularyQuery } from '../../reference/hooks/use-reference.js';
import { fieldId } from '../../../lib/faults.js';
import { FieldFrame } from '../../../ui/field-frame.js';
import { FormSection } from '../../../ui/form-section.js';
import { useLocale, useSay } from '../../../ui/say.js';
import { TextField } from '../../../ui/text-field.js';
import { ChoiceChips } from './choice-chips.js';
import type { NeedPartProps } from './need-part.js';
import { toggled } from './need-part.js';

/** 1: what is wanted, where, why. */
export function NeedWhat({ form, change, faults }: NeedPartProps) {
  const say = useSay();
  const locale = useLocale();
  const { data: vocabulary } = useVocabularyQuery();
  const visibility = (field: ConfidentialField) => ({
    confidential: form.confidential.includes(field),
    onChange: () => change({ confidential: toggled(form.confidential, field) }),
  });
  const text = (field: 'title' | 'siteAddress' | 'problem' | 'goal' | 'siteConditions') => ({
    id: fieldId(field),
    label: say(`form.need.${field}`),
    value: form[field],
    onChange: (value: string) => change({ [field]: value }),
    onLeave: () => faults.leave(field),
    error: faults.at(field),
    limit: NEED_LIMITS[field].max,
  });
  return (
    <FormSection id="part-1" number={1} title={say('form.part.what')}>
      <ChoiceChips
        id={fieldId('kind')}
        label={say('form.need.kind')}
        value={form.kind}
        options={(vocabulary?.needKinds ?? []).map(({ id, label }) => ({
          id: id as typeof form.kind,
          label: label[locale],
        }))}
        onChange={(kind) => change({ kind })}
      />
      <TextField {...text('title')} hint={say('form.need.title.hint')} input={{ autoComplete: 'off' }} />
      <FieldFrame group id={fieldId('region')} label={say('form.need.region')} error={faults.at('region')}>
        {(control) => (
          <RegionPicker
            control={control}
            value={form.region}
            onChange={(region) => change({ region })}
            onLeave={() => faults.leave('region')}
          />
        )}
      </FieldFrame>
      <TextField
        {...text('siteAddress')}
        optional
        visibility={visibility('siteAddress')}
        input={{ autoComplete: 'off' }}
      />
      <ChoiceChips<Market>
        id={fieldId('market')}
        label={say('form.need.market')}
        value={form.market}
        options={(['2b', '2c', 'both'] as const).map((id) => ({
          id,
          label: say(`posting.market.need.${id}`),
        }))}
        onChange={(market) => change({ market })}
      />
      <TextField
        {...text('problem')}
        hint={say('form.need.problem.hint')}
        rows={4}
        visibility={visibility('problem')}
      />
      <TextField
        {...text('goal')}
        hint={say('form.need.goal.hint')}
        rows={3}
        visibility={visibility('goal')}
      />
    </FormSection>
  );
}
