import type { Strength } from '@duijie/domain';
import { useSay } from '../../../ui/say.js';

/** 硬性条件 or 偏好, beside the field it belongs to. */
export function StrengthSelect({
  of,
  value,
  disabled = false,
  onChange,
}: {
  of: string;
  value: Strength;
  disabled?: boolean;
  onChange: (strength: Strength) => void;
}) {
  const say = useSay();
  return (
    <select
      className="in strength"
      aria-label={say('form.strength.of', { field: of })}
      value={value}
      disabled={disabled}
      onChange={(event) => onChange(event.target.value === 'constraint' ? 'constraint' : 'preference')}
    >
      <option value="preference">{say('ui.strength.preference')}</option>
      <option value="constraint">{say('ui.strength.constraint')}</option>
    </select>
  );
}
