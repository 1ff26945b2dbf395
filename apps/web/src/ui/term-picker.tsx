import { useId, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import type { ControlProps } from './field-frame.js';
import { useSay } from './say.js';
import { ChosenTerms } from './term-chips.js';
import { TermList } from './term-list.js';
import { searchTerms, type TermHit, type TermOption } from './term-search.js';

export type Strength = 'constraint' | 'preference';

export interface ChosenTerm {
  readonly id: string;
  readonly strength?: Strength;
}

export interface TermPickerProps {
  /** From FieldFrame. */
  readonly control: ControlProps;
  readonly options: readonly TermOption[];
  readonly value: readonly ChosenTerm[];
  readonly onChange: (value: ChosenTerm[]) => void;
  /** Gives each chosen term a 硬性条件 / 偏好 switch; new ones begin as this. */
  readonly strength?: Strength;
  readonly limit?: number;
  readonly onLeave?: () => void;
  /** Told what is typed, where the options are fetched by it. */
  readonly onQuery?: (query: string) => void;
  /** What to do when no term matches; without it the form's advice. */
  readonly noneText?: (query: string) => string;
}

/** How many are listed; typing narrows down. */
const LISTED = 60;

/**
 * Combobox over the vocabulary: arrows, Enter, Escape; Backspace in the empty field removes the last. Terms that only describe
 * can be reached, and choosing one is answered by saying that it does not match.
 */
export function TermPicker({
  control,
  options,
  value,
  onChange,
  strength,
  limit = 20,
  onLeave,
  onQuery,
  noneText,
}: TermPickerProps) {
  const say = useSay();
  const listId = useId();
  const input = useRef<HTMLInputElement>(null);
  const [query, setOwnQuery] = useState('');
  const [open, setOpen] = useState(false);
  const [current, setCurrent] = useState(0);
  const [said, setSaid] = useState('');

  const byId = useMemo(() => new Map(options.map((option) => [option.id, option])), [options]);
  const hits = useMemo(() => inGroups(searchTerms(options, query)), [options, query]);
  const listed = hits.slice(0, LISTED);
  const chosen = useMemo(() => new Set(value.map((each) => each.id)), [value]);
  const labelOf = (id: string): string => byId.get(id)?.label ?? id;

  const setQuery = (text: string): void => {
    setOwnQuery(text);
    onQuery?.(text);
  };
  const remove = (id: string): void => {
    onChange(value.filter((each) => each.id !== id));
    setSaid(say('ui.picker.removed', { term: labelOf(id) }));
  };
  const choose = ({ option }: TermHit): void => {
    if (!option.matchable) return setSaid(say('ui.picker.offChosen', { term: option.label }));
    if (chosen.has(option.id)) return remove(option.id);
    if (value.length >= limit) return setSaid(say('ui.picker.full', { n: limit }));
    onChange([...value, strength ? { id: option.id, strength } : { id: option.id }]);
    setSaid(say('ui.picker.added', { term: option.label }));
    setQuery('');
    setCurrent(0);
    // Open, it would lie over the next field; typing, a click or an arrow brings it back.
    setOpen(false);
  };
  const type = (text: string): void => {
    setQuery(text);
    setOpen(true);
    setCurrent(0);
    setSaid(say('ui.picker.results', { n: searchTerms(options, text).length }));
  };
  const press = (event: KeyboardEvent): void => {
    // While an input method composes, its keys are its own.
    if (event.nativeEvent.isComposing) return;
    const last = listed.length - 1;
    const hit = listed[current];
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      const step = event.key === 'ArrowDown' ? 1 : -1;
      if (open) setCurrent(current + step > last ? 0 : current + step < 0 ? last : current + step);
      setOpen(true);
    } else if (event.key === 'Enter' && (open || query !== '')) {
      // Never submits the form from here.
      event.preventDefault();
      if (open && hit) choose(hit);
    } else if (event.key === 'Escape' && open) {
      event.stopPropagation();
      setOpen(false);
    } else if (event.key === 'Backspace' && query === '') {
      const lastChosen = value.at(-1);
      if (lastChosen) remove(lastChosen.id);
    }
  };

  return (
    <div
      className="pick"
      onBlur={(event) => {
        if (event.currentTarget.contains(event.relatedTarget)) return;
        setOpen(false);
        onLeave?.();
      }}
    >
      {value.length > 0 && (
        <ChosenTerms
          terms={value}
          labelOf={labelOf}
          onRemove={remove}
          onStrength={
            strength &&
            ((id, next) =>
              onChange(value.map((each) => (each.id === id ? { ...each, strength: next } : each))))
          }
          onLast={() => input.current?.focus()}
        />
      )}
      <input
        {...control}
        ref={input}
        className="in"
        role="combobox"
        autoComplete="off"
        spellCheck={false}
        maxLength={50}
        aria-autocomplete="list"
        aria-expanded={open}
        aria-controls={listId}
        aria-activedescendant={open && listed[current] ? `${listId}-${current}` : undefined}
        value={query}
        onChange={(event) => type(event.target.value)}
        onKeyDown={press}
        onClick={() => setOpen(true)}
      />
      <TermList
        id={listId}
        open={open}
        hits={listed}
        more={hits.length - listed.length}
        none={noneText?.(query) ?? say('ui.picker.none', { query })}
        current={current}
        chosen={chosen}
        onChoose={choose}
      />
      {!open && query.trim() !== '' && (
        <p className="meta left">{say('ui.picker.notChosen', { query: query.trim() })}</p>
      )}
      <span className="vh" role="status">
        {said}
      </span>
    </div>
  );
}

/** Keeps the order of rank for groups as they first appear, and brings the members of each together. */
function inGroups(hits: readonly TermHit[]): TermHit[] {
  const groups = new Map<string, TermHit[]>();
  for (const hit of hits) {
    const group = hit.option.matchable ? (hit.option.group ?? '') : '\uffff';
    const members = groups.get(group);
    if (members) members.push(hit);
    else groups.set(group, [hit]);
  }
  return [...groups.values()].flat();
}
