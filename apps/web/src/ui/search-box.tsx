import { useId, useState } from 'react';
import { Link } from 'react-router';
import { SearchIcon } from './icons.js';
import { useSay } from './say.js';

export type SearchKind = 'needs' | 'solutions';

export interface SearchBoxProps {
  readonly kind: SearchKind;
  readonly query: string;
  readonly onSearch: (search: { readonly kind: SearchKind; readonly query: string }) => void;
  /** Lets the reader choose between needs and solutions. */
  readonly choosable?: boolean;
  /** What others look for. */
  readonly hot?: readonly { readonly label: string; readonly to: string }[];
}

/** Give it a `key` of the address, so that going back refills it. */
export function SearchBox({ kind, query, onSearch, choosable = false, hot = [] }: SearchBoxProps) {
  const say = useSay();
  const id = useId();
  const [chosen, setChosen] = useState(kind);
  const [typed, setTyped] = useState(query);
  return (
    <form
      className="find"
      role="search"
      onSubmit={(event) => {
        event.preventDefault();
        onSearch({ kind: chosen, query: typed.trim() });
      }}
    >
      {choosable && (
        <fieldset className="seg2">
          <legend className="vh">{say('ui.search.what')}</legend>
          {(['needs', 'solutions'] as const).map((each) => (
            <label key={each}>
              <input
                type="radio"
                name={`${id}-kind`}
                checked={chosen === each}
                onChange={() => setChosen(each)}
              />
              {say(`ui.nav.${each}`)}
            </label>
          ))}
        </fieldset>
      )}
      <div className="line">
        <label className="vh" htmlFor={id}>
          {say('ui.search.keywords')}
        </label>
        <input
          className="in"
          id={id}
          type="search"
          maxLength={100}
          placeholder={say('ui.search.placeholder')}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
        />
        <button className="btn pri" type="submit">
          <SearchIcon size={18} />
          {say('ui.search')}
        </button>
      </div>
      {hot.length > 0 && (
        <div className="hot">
          <span>{say('ui.search.hot')}</span>
          {hot.map((each) => (
            <Link key={each.to} to={each.to}>
              {each.label}
            </Link>
          ))}
        </div>
      )}
    </form>
  );
}
