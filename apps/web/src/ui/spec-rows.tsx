import { useRef } from 'react';
import { OutcomeIcon, PlusIcon } from './icons.js';
import { useSay } from './say.js';
import { SpecRow, type QuantityOption, type SpecRowValue } from './spec-row.js';

export interface SpecRowsProps {
  /** Prefix of the ids: row n's value field is `<id>-<n>-value`. */
  readonly id: string;
  readonly quantities: readonly QuantityOption[];
  readonly rows: readonly SpecRowValue[];
  readonly onChange: (rows: SpecRowValue[]) => void;
  /** By row key; shown under the row. */
  readonly errors?: Readonly<Record<string, string>>;
  /** `needs` ask (comparator, strength); `measured` are a solution's own figures: just quantity, value, unit. */
  readonly kind?: 'needs' | 'measured';
  readonly limit?: number;
}

let made = 0;
export const emptySpecRow = (): SpecRowValue => ({
  key: `new-${(made += 1)}`,
  quantity: '',
  comparator: 'gte',
  value: '',
  unit: '',
  strength: 'preference',
});

/** Quantity, comparator, value, unit, strength: one requirement a line. */
export function SpecRows({
  id,
  quantities,
  rows,
  onChange,
  errors = {},
  kind = 'needs',
  limit = 20,
}: SpecRowsProps) {
  const say = useSay();
  const box = useRef<HTMLDivElement>(null);
  const heads =
    kind === 'needs'
      ? (['quantity', 'comparator', 'value', 'unit', 'strength'] as const)
      : (['quantity', 'value', 'unit'] as const);
  const focusRow = (at: number): void => {
    // After the change is drawn: its row, the one that took its place, or the button that adds another.
    requestAnimationFrame(() => {
      const targets = box.current?.querySelectorAll<HTMLElement>('.spec select.q-in, button.add');
      targets?.[Math.min(at, targets.length - 1)]?.focus();
    });
  };
  return (
    <div className={`specs ${kind}`} ref={box} id={id}>
      <div>
        {rows.length > 0 && (
          <div className="spec h" aria-hidden="true">
            {heads.map((head) => (
              <span key={head} style={head === 'value' ? { textAlign: 'right' } : undefined}>
                {say(`ui.spec.${head}`)}
              </span>
            ))}
            <span />
          </div>
        )}
        {rows.map((row, at) => (
          <SpecRow
            key={row.key}
            id={`${id}-${at}`}
            number={at + 1}
            row={row}
            quantities={quantities}
            kind={kind}
            error={errors[row.key]}
            onChange={(changed) => onChange(rows.map((each) => (each.key === row.key ? changed : each)))}
            onRemove={() => {
              onChange(rows.filter((each) => each.key !== row.key));
              focusRow(at);
            }}
          />
        ))}
      </div>
      {rows.length >= limit ? (
        <p className="meta">
          <OutcomeIcon outcome="unverified" size={14} /> {say('ui.picker.full', { n: limit })}
        </p>
      ) : (
        <button
          type="button"
          className="btn md add"
          onClick={() => {
            onChange([...rows, emptySpecRow()]);
            focusRow(rows.length);
          }}
        >
          <PlusIcon size={14} />
          {say('ui.spec.add')}
        </button>
      )}
    </div>
  );
}
