import { useRef } from 'react';
import { CrossIcon } from './icons.js';
import { useSay } from './say.js';
import type { ChosenTerm, Strength } from './term-picker.js';

interface ChosenTermsProps {
  readonly terms: readonly ChosenTerm[];
  readonly labelOf: (id: string) => string;
  readonly onRemove: (id: string) => void;
  readonly onStrength?: (id: string, strength: Strength) => void;
  /** The last one was removed: somebody must take the focus. */
  readonly onLast: () => void;
}

/** What is chosen; after a removal the focus goes to the next one. */
export function ChosenTerms({ terms, labelOf, onRemove, onStrength, onLast }: ChosenTermsProps) {
  const say = useSay();
  const list = useRef<HTMLUListElement>(null);
  const remove = (id: string, at: number): void => {
    onRemove(id);
    requestAnimationFrame(() => {
      const left = list.current?.querySelectorAll<HTMLElement>('button.off');
      const next = left?.[Math.min(at, left.length - 1)];
      if (next) next.focus();
      else onLast();
    });
  };
  return (
    <ul className="chips" ref={list}>
      {terms.map(({ id, strength = 'preference' }, at) => {
        const term = labelOf(id);
        const other = strength === 'constraint' ? 'preference' : 'constraint';
        return (
          <li className="chip" key={id}>
            {term}
            {onStrength && (
              <button
                type="button"
                className="str"
                aria-label={say(
                  other === 'constraint' ? 'ui.strength.toConstraint' : 'ui.strength.toPreference',
                  { term },
                )}
                onClick={() => onStrength(id, other)}
              >
                {say(`ui.strength.${strength}`)}
              </button>
            )}
            <button
              type="button"
              className="off"
              aria-label={say('ui.picker.remove', { term })}
              onClick={() => remove(id, at)}
            >
              <CrossIcon size={12} />
            </button>
          </li>
        );
      })}
    </ul>
  );
}
