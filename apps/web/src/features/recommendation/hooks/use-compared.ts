import { useState } from 'react';
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
  const arrived = [...new Set(query.getAll(NAME))].filter(Boolean).slice(0, MOST_COMPARED);
  // A tick shows at once; the address follows.
  const [pressed, setPressed] = useState<readonly string[]>();
  const [known, setKnown] = useState(arrived.join());
  if (known !== arrived.join()) {
    setKnown(arrived.join());
    setPressed(undefined);
  }
  const chosen = pressed ?? arrived;
  const choose = (next: readonly string[]): void => {
    setPressed(next);
    setQuery(
      (now) => {
        const others = new URLSearchParams(now);
        others.delete(NAME);
        for (const id of next) others.append(NAME, id);
        return others;
      },
      { replace: true, preventScrollReset: true },
    );
  };
  return {
    chosen,
    full: chosen.length >= MOST_COMPARED,
    toggle: (id: string): void =>
      choose(chosen.includes(id) ? chosen.filter((each) => each !== id) : [...chosen, id]),
    clear: (): void => choose([]),
  };
}
