import { useEffect, useRef, useState } from 'react';
import { useSearchParams } from 'react-router';
import { Button } from '../../../ui/button.js';
import { useSay } from '../../../ui/say.js';

/** A dense search whose state is the address; `/` leads into it. */
export function QueryBox({
  name,
  label,
  options,
}: {
  name: string;
  label: string;
  options?: { name: string; label: string; values: readonly { value: string; label: string }[] };
}) {
  const say = useSay();
  const [query, setQuery] = useSearchParams();
  const [text, setText] = useState(query.get(name) ?? '');
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    const seek = (event: KeyboardEvent): void => {
      const writing = event.target instanceof HTMLElement && event.target.closest('input, textarea, select');
      if (event.key !== '/' || writing || event.ctrlKey || event.metaKey) return;
      event.preventDefault();
      field.current?.focus();
    };
    document.addEventListener('keydown', seek);
    return () => document.removeEventListener('keydown', seek);
  }, []);
  const set = (key: string, value: string): void =>
    setQuery((former) => {
      const next = new URLSearchParams(former);
      next.delete('page');
      if (value) next.set(key, value);
      else next.delete(key);
      return next;
    });
  return (
    <form
      className="qbox"
      role="search"
      onSubmit={(event) => {
        event.preventDefault();
        set(name, text.trim());
      }}
    >
      {options && (
        <select
          className="in sm"
          aria-label={options.label}
          value={query.get(options.name) ?? ''}
          onChange={(event) => set(options.name, event.target.value)}
        >
          <option value="">{say('desk.all')}</option>
          {options.values.map(({ value, label: name }) => (
            <option key={value} value={value}>
              {name}
            </option>
          ))}
        </select>
      )}
      <input
        ref={field}
        className="in sm"
        type="search"
        aria-label={label}
        placeholder={label}
        maxLength={100}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <Button type="submit" size="sm">
        {say('ui.search')}
      </Button>
    </form>
  );
}
