import { useState } from 'react';
import type { ControlProps } from './field-frame.js';
import { OutcomeIcon } from './icons.js';
import { useSay } from './say.js';

/** Text as typed: 万元 with at most two decimals; empty = not said. */
export interface MoneyRangeValue {
  readonly min: string;
  readonly max: string;
}

export interface MoneyRangeProps {
  /** From FieldFrame with `group`; its id becomes that of the lower figure. */
  readonly control: ControlProps;
  readonly label: string;
  readonly value: MoneyRangeValue;
  readonly onChange: (value: MoneyRangeValue) => void;
  readonly onLeave?: () => void;
}

/** From – to. Reversed figures are pointed out on leaving, with the mend beside it. */
export function MoneyRange({ control, label, value, onChange, onLeave }: MoneyRangeProps) {
  const say = useSay();
  const [left, setLeft] = useState(false);
  const reversed =
    left && value.min.trim() !== '' && value.max.trim() !== '' && Number(value.min) > Number(value.max);
  const field = (end: 'min' | 'max') => (
    <input
      {...control}
      id={end === 'min' ? control.id : `${control.id}-max`}
      className="in num2"
      inputMode="decimal"
      autoComplete="off"
      aria-label={say(end === 'min' ? 'ui.money.low' : 'ui.money.high', { label })}
      value={value[end]}
      onChange={(event) => onChange({ ...value, [end]: event.target.value })}
    />
  );
  return (
    <>
      <div
        className="duo"
        onBlur={(event) => {
          if (event.currentTarget.contains(event.relatedTarget)) return;
          setLeft(true);
          onLeave?.();
        }}
      >
        {field('min')}
        <span>{say('ui.money.to')}</span>
        {field('max')}
      </div>
      {reversed && !control['aria-invalid'] && (
        <span className="odd-note" role="status">
          <OutcomeIcon outcome="unverified" size={14} />
          <span>{say('ui.money.reversed')}</span>
          <button type="button" className="link" onClick={() => onChange({ min: value.max, max: value.min })}>
            {say('ui.money.swap')}
          </button>
        </span>
      )}
    </>
  );
}
