import { useState } from 'react';
import { CrossIcon, OutcomeIcon } from './icons.js';
import { questioned, type TypicalRange } from './plausible-value.js';
import { useSay } from './say.js';

export interface QuantityOption {
  readonly code: string;
  readonly label: string;
  /** The first is the usual one. */
  readonly units: readonly { readonly id: string; readonly label: string }[];
  /** In the usual unit. */
  readonly typical?: TypicalRange;
  /** The comparator that most ask: less is better for latency. */
  readonly comparator?: Comparator;
}

export type Comparator = 'gte' | 'lte' | 'eq';
const SIGNS: Readonly<Record<Comparator, string>> = { gte: '≥', lte: '≤', eq: '=' };

export interface SpecRowValue {
  /** Stays with the row while others come and go. */
  readonly key: string;
  readonly quantity: string;
  readonly comparator: Comparator;
  /** As typed. */
  readonly value: string;
  readonly unit: string;
  readonly strength: 'constraint' | 'preference';
}

interface SpecRowProps {
  readonly id: string;
  readonly number: number;
  readonly row: SpecRowValue;
  readonly quantities: readonly QuantityOption[];
  readonly kind: 'needs' | 'measured';
  readonly error?: string;
  readonly onChange: (row: SpecRowValue) => void;
  readonly onRemove: () => void;
}

export function SpecRow({ id, number, row, quantities, kind, error, onChange, onRemove }: SpecRowProps) {
  const say = useSay();
  const [left, setLeft] = useState(row.value !== '');
  const quantity = quantities.find((each) => each.code === row.quantity);
  const usual = quantity?.units[0]?.id === row.unit ? quantity.typical : undefined;
  const odd =
    left && !error && usual && row.value.trim() !== '' ? questioned(Number(row.value), usual) : undefined;
  const noteId = `${id}-note`;
  const choose = (code: string): void => {
    const next = quantities.find((each) => each.code === code);
    onChange({
      ...row,
      quantity: code,
      unit: next?.units[0]?.id ?? '',
      comparator: next?.comparator ?? row.comparator,
    });
  };
  return (
    <div className="spec" role="group" aria-label={say('ui.spec.row', { n: number })}>
      <div className="q">
        <select
          className="in q-in"
          id={`${id}-quantity`}
          aria-label={say('ui.spec.quantity')}
          value={row.quantity}
          onChange={(event) => choose(event.target.value)}
        >
          <option value="">{say('ui.spec.choose')}</option>
          {quantities.map((each) => (
            <option key={each.code} value={each.code}>
              {each.label}
            </option>
          ))}
        </select>
      </div>
      {kind === 'needs' && (
        <select
          className="in"
          aria-label={say('ui.spec.comparator')}
          value={row.comparator}
          onChange={(event) => onChange({ ...row, comparator: event.target.value as Comparator })}
        >
          {Object.entries(SIGNS).map(([code, sign]) => (
            <option key={code} value={code}>
              {sign}
            </option>
          ))}
        </select>
      )}
      <input
        className={`in num2${odd ? ' odd' : ''}`}
        id={`${id}-value`}
        inputMode="decimal"
        autoComplete="off"
        aria-label={say('ui.spec.value')}
        aria-invalid={error ? true : undefined}
        aria-describedby={error || odd ? noteId : undefined}
        value={row.value}
        onChange={(event) => {
          setLeft(false);
          onChange({ ...row, value: event.target.value });
        }}
        onBlur={() => setLeft(true)}
      />
      <select
        className="in"
        aria-label={say('ui.spec.unit')}
        value={row.unit}
        disabled={!quantity}
        onChange={(event) => onChange({ ...row, unit: event.target.value })}
      >
        {(quantity?.units ?? [{ id: '', label: '' }]).map((unit) => (
          <option key={unit.id} value={unit.id}>
            {unit.label}
          </option>
        ))}
      </select>
      {kind === 'needs' && (
        <div className="s">
          <select
            className="in"
            aria-label={say('ui.spec.strength')}
            value={row.strength}
            onChange={(event) =>
              onChange({
                ...row,
                strength: event.target.value === 'constraint' ? 'constraint' : 'preference',
              })
            }
          >
            <option value="constraint">{say('ui.strength.constraint')}</option>
            <option value="preference">{say('ui.strength.preference')}</option>
          </select>
        </div>
      )}
      <button type="button" className="x" aria-label={say('ui.spec.remove')} onClick={onRemove}>
        <CrossIcon size={14} />
      </button>
      {error && (
        <span className="err" id={noteId}>
          <OutcomeIcon outcome="broken" size={14} />
          <span>{error}</span>
        </span>
      )}
      {odd && usual && (
        <span className="odd-note" id={noteId} role="status">
          <OutcomeIcon outcome="unverified" size={14} />
          <span>
            {say('ui.spec.typical', {
              quantity: quantity?.label,
              min: usual.min,
              max: usual.max,
              unit: quantity?.units.find((each) => each.id === row.unit)?.label,
            })}
            {odd.suggestion !== undefined && say('ui.spec.suggest', { value: odd.suggestion })}
          </span>
          {odd.suggestion !== undefined && (
            <button
              type="button"
              className="link"
              onClick={() => onChange({ ...row, value: String(odd.suggestion) })}
            >
              {say('ui.spec.use', { value: odd.suggestion })}
            </button>
          )}
        </span>
      )}
    </div>
  );
}
