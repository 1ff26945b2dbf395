import { ORGANIZATION_LIMITS, tidyCreditCode, type OrganizationKind } from '@duijie/domain';
import { RegionPicker } from '../../reference/components/region-picker.js';
import { useNames } from '../../reference/hooks/use-names.js';
import { useIndustryOptions } from '../../reference/hooks/use-pickers.js';
import { useVocabularyQuery } from '../../reference/hooks/use-reference.js';
import { fieldId, type Faults } from '../../../lib/faults.js';
import { FieldFrame } from '../../../ui/field-frame.js';
import { useSay } from '../../../ui/say.js';
import { TermPicker } from '../../../ui/term-picker.js';
import { TextField } from '../../../ui/text-field.js';
import type { OrganizationDraft } from './organization-draft.js';

/** Given by the administrator, never chosen. */
const GRANTED: readonly OrganizationKind[] = ['alliance', 'authority'];

/** The fields of a unit, in sign-up and in the account. `prefix` is the path they have in the form. */
export function OrganizationFields({
  draft,
  onChange,
  faults,
  onLeave,
  prefix = '',
  full = false,
}: {
  draft: OrganizationDraft;
  onChange: (draft: OrganizationDraft) => void;
  faults: Faults;
  onLeave: (field: string) => void;
  prefix?: string;
  /** With English name and contact. */
  full?: boolean;
}) {
  const say = useSay();
  const names = useNames();
  const { data: vocabulary } = useVocabularyQuery();
  const industries = useIndustryOptions();
  const at = (field: string) => ({
    id: fieldId(prefix + field),
    error: faults[prefix + field],
    onLeave: () => onLeave(field),
  });
  const text = (key: keyof OrganizationDraft) => ({
    value: String(draft[key]),
    onChange: (value: string) => onChange({ ...draft, [key]: value }),
  });
  const kinds = (vocabulary?.organizationKinds ?? []).filter(
    ({ id }) => !GRANTED.includes(id as OrganizationKind) || draft.kinds.includes(id as OrganizationKind),
  );
  return (
    <div className="stack">
      <TextField
        {...at('name')}
        {...text('name')}
        label={say('session.unit.name')}
        hint={say('session.unit.name.hint')}
        input={{ autoComplete: 'organization' }}
      />
      {full && (
        <TextField {...at('nameEn')} {...text('nameEn')} label={say('session.unit.nameEn')} optional />
      )}
      <FieldFrame
        group
        id={fieldId(`${prefix}kinds`)}
        label={say('session.unit.kinds')}
        hint={say('session.unit.kinds.hint')}
        error={faults[`${prefix}kinds`]}
      >
        {({ id }) => (
          <div
            className="kinds"
            id={id}
            tabIndex={-1}
            onBlur={(event) => {
              if (!event.currentTarget.contains(event.relatedTarget)) onLeave('kinds');
            }}
          >
            {kinds.map(({ id: kind }) => (
              <label key={kind}>
                <input
                  type="checkbox"
                  disabled={GRANTED.includes(kind as OrganizationKind)}
                  checked={draft.kinds.includes(kind as OrganizationKind)}
                  onChange={(event) =>
                    onChange({
                      ...draft,
                      kinds: event.target.checked
                        ? [...draft.kinds, kind as OrganizationKind]
                        : draft.kinds.filter((each) => each !== kind),
                    })
                  }
                />
                {names.organizationKind(kind)}
              </label>
            ))}
          </div>
        )}
      </FieldFrame>
      <TextField
        {...at('creditCode')}
        {...text('creditCode')}
        label={say('session.unit.creditCode')}
        hint={say('session.unit.creditCode.hint')}
        optional
        onLeave={() => {
          onChange({ ...draft, creditCode: tidyCreditCode(draft.creditCode) });
          onLeave('creditCode');
        }}
        input={{ autoComplete: 'off', spellCheck: false }}
      />
      <FieldFrame
        group
        id={fieldId(`${prefix}region`)}
        label={say('session.unit.region')}
        error={faults[`${prefix}region`]}
      >
        {(control) => (
          <RegionPicker
            control={control}
            value={draft.region}
            onChange={(region) => onChange({ ...draft, region })}
            onLeave={() => onLeave('region')}
          />
        )}
      </FieldFrame>
      <FieldFrame
        id={fieldId(`${prefix}industry`)}
        label={say('session.unit.industry')}
        hint={say('session.unit.industry.hint')}
        optional
        error={faults[`${prefix}industry`]}
      >
        {(control) => (
          <TermPicker
            control={control}
            options={industries}
            value={draft.industry === '' ? [] : [{ id: draft.industry }]}
            // One at a time: a second choice takes the first one's place.
            limit={2}
            noneText={(query) => say('session.unit.industry.none', { query })}
            onChange={(chosen) => onChange({ ...draft, industry: chosen.at(-1)?.id ?? '' })}
          />
        )}
      </FieldFrame>
      <TextField
        {...at('address')}
        {...text('address')}
        label={say('session.unit.address')}
        optional
        limit={ORGANIZATION_LIMITS.address.max}
        input={{ autoComplete: 'street-address' }}
      />
      <TextField
        {...at('introduction')}
        {...text('introduction')}
        label={say('session.unit.introduction')}
        hint={say('session.unit.introduction.hint')}
        optional
        rows={4}
        limit={ORGANIZATION_LIMITS.introduction.max}
      />
      {full && (
        <FieldFrame group id={fieldId('contact')} label={say('session.unit.contact')}>
          {({ id }) => (
            <div className="stack" id={id} tabIndex={-1}>
              <div className="g2">
                <TextField
                  {...at('contact.name')}
                  {...text('contactName')}
                  label={say('session.name')}
                  input={{ autoComplete: 'name' }}
                />
                <TextField
                  {...at('contact.phone')}
                  {...text('contactPhone')}
                  label={say('session.phone')}
                  optional
                  input={{ type: 'tel', autoComplete: 'tel' }}
                />
              </div>
              <TextField
                {...at('contact.email')}
                {...text('contactEmail')}
                label={say('session.email')}
                optional
                input={{ type: 'email', autoComplete: 'email' }}
              />
            </div>
          )}
        </FieldFrame>
      )}
    </div>
  );
}
