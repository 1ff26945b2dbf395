import { useState } from 'react';
import { useLocation } from 'react-router';

/**
 * A key for the form of `id`: it stays while the first save moves the address from /new to /…/edit, and changes with every other
 * change of what is edited. `edited` is what the form was opened for.
 */
export function useFormIdentity(id: string | undefined): {
  readonly key: string;
  readonly edited: string | undefined;
} {
  const { state } = useLocation() as { state: { readonly createdHere?: string } | null };
  const [known, setKnown] = useState({ now: id, edited: id, count: 0 });
  let { edited, count } = known;
  if (known.now !== id) {
    const moved = known.now === undefined && id !== undefined && state?.createdHere === id;
    if (!moved) {
      edited = id;
      count += 1;
    }
    setKnown({ now: id, edited, count });
  }
  return { key: `${count}`, edited };
}
