import { useSyncExternalStore } from 'react';

export interface Undoable {
  readonly message: string;
  readonly onUndo?: () => void;
}

let offered: (Undoable & { readonly key: string }) | undefined;
let count = 0;
const changed = new Set<() => void>();
const tell = (): void => changed.forEach((listener) => listener());

/** Says what was just done and offers to take it back, at the bottom of whatever page is shown. */
export function offerUndo(undoable: Undoable): void {
  offered = { ...undoable, key: String((count += 1)) };
  tell();
}
export function withdrawUndo(): void {
  offered = undefined;
  tell();
}

const subscribe = (listener: () => void): (() => void) => {
  changed.add(listener);
  return () => changed.delete(listener);
};
export const useOfferedUndo = () => useSyncExternalStore(subscribe, () => offered);
