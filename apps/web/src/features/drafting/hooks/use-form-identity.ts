import { useRef } from 'react';
import { useLocation } from 'react-router';

/**
 * A key for the form of `id`: it stays while the first save moves the address from /new to /…/edit, and changes with every other
 * change of what is edited. `edited` is what the form was opened for.
 */
export function useFormIdentity(id: string | undefined): { readonly key: string; readonly edited: string | undefined } {
  const { state } = useLocation() as { state: { readonly createdHere?: string } | null };
  const identity = useRef({ now: id, edited: id, count: 0 });
  const known = identity.current;
  if (known.now !== id) {
    const moved = known.now === undefined && id !== undefined && state?.createdHere === id;
    identity.current = moved ? { ...known, now: id } : { now: id, edited: id, count: known.count + 1 };
  }
  const { edited, count } = identity.current;
  return { key: `${count}`, edited };
}
