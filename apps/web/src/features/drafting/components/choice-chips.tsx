import { FieldFrame } from '../../../ui/field-frame.js';

/** One of a few, all in sight. */
export function ChoiceChips<T extends string>({
  id,
  label,
  options,
  value,
  onChange,
}: {
  id: string;
  label: string;
  options: readonly { readonly id: T; readonly label: string }[];
  value: T;
  onChange: (value: T) => void;
}) {
  return (
    <FieldFrame group id={id} label={label}>
      {() => (
        <div className="chips" id={id}>
          {options.map((option) => (
            <label className="chip opt" key={option.id}>
              <input
                type="radio"
                name={id}
                checked={value === option.id}
                onChange={() => onChange(option.id)}
              />
              {option.label}
            </label>
          ))}
        </div>
      )}
    </FieldFrame>
  );
}
