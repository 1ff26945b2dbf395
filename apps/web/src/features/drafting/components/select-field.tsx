import { fieldId } from '../../../lib/faults.js';
import { FieldFrame, type FieldFrameProps } from '../../../ui/field-frame.js';

/** One of a few, or '' for none: label, hint and error as every field has them. */
export function SelectField<V extends string>({
  field,
  value,
  none,
  options,
  onChange,
  ...frame
}: Pick<FieldFrameProps, 'label' | 'hint' | 'optional' | 'error'> & {
  /** Its path in the content. */
  field: string;
  value: V | '';
  /** What '' is called. */
  none: string;
  options: readonly { readonly value: V; readonly label: string }[];
  onChange: (value: V | '') => void;
}) {
  return (
    <FieldFrame id={fieldId(field)} {...frame}>
      {(control) => (
        <select
          {...control}
          className="in"
          value={value}
          onChange={(event) =>
            onChange(options.find((each) => each.value === event.target.value)?.value ?? '')
          }
        >
          <option value="">{none}</option>
          {options.map((each) => (
            <option key={each.value} value={each.value}>
              {each.label}
            </option>
          ))}
        </select>
      )}
    </FieldFrame>
  );
}
