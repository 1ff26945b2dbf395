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
  const chosen = new Set(selected);
  const visible = all ? options : options.filter((option, at) => at < shown || chosen.has(option.value));
  const rest = options.length - visible.length;
  return (
    <fieldset className="facet">
      <legend>
        {title}
        {chosen.size > 0 && (
          <button type="button" className="link" onClick={() => onChange([])}>
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
              onChange(
                event.target.checked
                  ? [...selected, option.value]
                  : selected.filter((value) => value !== option.value),
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
