import { useCallback } from 'react';
import { useSearchParams } from 'react-router';
import { queryString } from '../../../lib/api.js';

/** As many as fit beside each other and in a head. */
export const MOST_COMPARED = 4;
const NAME = 'with';

export const comparePath = (needId: string, solutions: readonly string[]): string =>
  `/needs/${needId}/compare${queryString({ [NAME]: solutions })}`;

/** Which solutions are laid beside each other: kept in the address, so that it can be shared and survives going back. */
export function useCompared() {
  const [query, setQuery] = useSearchParams();
  const chosen = [...new Set(query.getAll(NAME))].filter(Boolean).slice(0, MOST_COMPARED);
  const choose = useCallback(
    (change: (chosen: readonly string[]) => readonly string[]): void =>
      setQuery(
        (now) => {
          const next = new URLSearchParams(now);
          next.delete(NAME);
          for (const id of change(now.getAll(NAME))) next.append(NAME, id);
          return next;
        },
        { replace: true, preventScrollReset: true },
      ),
    [setQuery],
  );
  return {
    chosen,
    full: chosen.length >= MOST_COMPARED,
    toggle: (id: string): void =>
      choose((now) => (now.includes(id) ? now.filter((each) => each !== id) : [...now, id])),
    clear: (): void => choose(() => []),
  };
}
