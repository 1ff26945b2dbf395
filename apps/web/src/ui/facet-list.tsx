import { useState } from 'react';
import { useSay } from './say.js';

export interface FacetOption {
  readonly value: string;
  readonly label: string;
  readonly count?: number;
}

export interface FacetListProps {
  readonly title: string;
  readonly options: readonly FacetOption[];
  readonly selected: readonly string[];
  readonly onChange: (selected: string[]) => void;
  /** How many are shown before the rest is opened. Selected ones are always shown. */
  readonly shown?: number;
}

export function FacetList({ title, options, selected, onChange, shown = 8 }: FacetListProps) {
  const say = useSay();
  const [all, setAll] = useState(false);
  // A tick shows at once; what it selects arrives with the new address.
  const arrived = selected.join();
  const [pressed, setPressed] = useState<readonly string[]>();
  const [known, setKnown] = useState(arrived);
  if (known !== arrived) {
    setKnown(arrived);
    setPressed(undefined);
  }
  const current = pressed ?? selected;
  const chosen = new Set(current);
  const change = (next: string[]): void => {
    setPressed(next);
    onChange(next);
  };
  const visible = all ? options : options.filter((option, at) => at < shown || chosen.has(option.value));
  const rest = options.length - visible.length;
  return (
    <fieldset className="facet">
      <legend>
        {title}
        {chosen.size > 0 && (
          <button type="button" className="link" onClick={() => change([])}>
            {say('ui.facet.clear')}
            <span className="vh"> {title}</span>
          </button>
        )}
      </legend>
      {visible.map((option) => (
        <label key={option.value}>
          <input
            type="checkbox"
            checked={chosen.has(option.value)}
            onChange={(event) =>
              change(
                event.target.checked
                  ? [...current, option.value]
                  : current.filter((value) => value !== option.value),
              )
            }
          />
          <span>{option.label}</span>
          {option.count !== undefined && <small>{option.count}</small>}
        </label>
      ))}
      {(all || rest > 0) && options.length > shown && (
        <button type="button" className="link" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? say('ui.facet.fewer') : say('ui.facet.more', { n: rest })}
        </button>
      )}
    </fieldset>
  );
}
