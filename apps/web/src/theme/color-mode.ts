import { useSyncExternalStore } from 'react';
import type { Mode } from './antd-tokens.js';

/** Also read by public/first-paint.js, before anything is drawn. */
const KEY = 'duijie.theme';
const changed = new Set<() => void>();

const system = (): MediaQueryList => matchMedia('(prefers-color-scheme: dark)');
const chosen = (): Mode | undefined => {
  const mode = document.documentElement.dataset['theme'];
  return mode === 'dark' || mode === 'light' ? mode : undefined;
};
export const colorMode = (): Mode => chosen() ?? (system().matches ? 'dark' : 'light');

function subscribe(listener: () => void): () => void {
  const media = system();
  changed.add(listener);
  media.addEventListener('change', listener);
  return () => {
    changed.delete(listener);
    media.removeEventListener('change', listener);
  };
}

/** A choice that equals the system's is no choice: from then on the page follows the system again. */
export function setColorMode(mode: Mode): void {
  const follows = mode === (system().matches ? 'dark' : 'light');
  if (follows) delete document.documentElement.dataset['theme'];
  else document.documentElement.dataset['theme'] = mode;
  try {
    if (follows) localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, mode);
  } catch {
    // Storage may be forbidden; the choice then lasts as long as the page.
  }
  changed.forEach((listener) => listener());
}

export const useColorMode = (): Mode => useSyncExternalStore(subscribe, colorMode, () => 'light');
