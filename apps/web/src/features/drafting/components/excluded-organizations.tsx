import { useState } from 'react';
import { useFoundNames, useOrganizationNames } from '../../account/hooks/use-organization-names.js';
import { fieldId } from '../../../lib/faults.js';
import { FieldFrame } from '../../../ui/field-frame.js';
import { useSay } from '../../../ui/say.js';
import { TermPicker } from '../../../ui/term-picker.js';
import type { TermOption } from '../../../ui/term-search.js';
import type { FormFaults } from '../hooks/use-form-faults.js';

interface ExcludedOrganizationsProps {
  /** Which form it stands in: who is kept out differs. */
  readonly side: 'need' | 'solution';
  readonly value: readonly string[];
  readonly limit: number;
  readonly onChange: (ids: readonly string[]) => void;
  readonly faults: FormFaults;
}

const FIELD = 'excludedOrganizations';

/** 点名排除: units picked by a part of their name. They never learn of it. */
export function ExcludedOrganizations({ side, value, limit, onChange, faults }: ExcludedOrganizationsProps) {
  const say = useSay();
  const [query, setQuery] = useState('');
  const { data: found = [] } = useFoundNames(query.trim());
  const names = useOrganizationNames(value);
  const options: readonly TermOption[] = [
    ...value
      .filter((id) => !found.some((each) => each.id === id))
      .map((id) => ({ id, label: names.get(id) ?? '…', matchable: true })),
    ...found.map(({ id, name, nameEn }) => ({
      id,
      label: name,
      ...(nameEn !== undefined && { synonyms: [nameEn] }),
      matchable: true,
    })),
  ];
  return (
    <FieldFrame
      id={fieldId(FIELD)}
      label={say(`form.${side}.excludedOrganizations`)}
      hint={say(`form.${side}.excludedOrganizations.hint`)}
      optional
      visibility={{ confidential: true }}
      error={faults.at(FIELD)}
    >
      {(control) => (
        <TermPicker
          control={control}
          onLeave={() => faults.leave(FIELD)}
          options={options}
          limit={limit}
          value={value.map((id) => ({ id }))}
          onChange={(chosen) => onChange(chosen.map(({ id }) => id))}
          onQuery={setQuery}
          noneText={(typed) =>
            say(typed.trim() === '' ? 'form.excludedOrganizations.type' : 'form.excludedOrganizations.none')
          }
        />
      )}
    </FieldFrame>
  );
}
