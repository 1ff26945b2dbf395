import { DEFAULT_LOCALE, isLocale, languageTag, type Locale } from '@duijie/messages';
import { useSyncExternalStore, type ReactNode } from 'react';
import { LocaleProvider } from '../ui/say.js';

/** Also read by public/first-paint.js. */
const KEY = 'duijie.locale';
const changed = new Set<() => void>();

function remembered(): Locale {
  try {
    const stored = localStorage.getItem(KEY);
    return isLocale(stored) ? stored : DEFAULT_LOCALE;
  } catch {
    return DEFAULT_LOCALE;
  }
}
let locale = remembered();

export function setLocale(next: Locale): void {
  locale = next;
  document.documentElement.lang = languageTag(next);
  try {
    localStorage.setItem(KEY, next);
  } catch {
    // Lasts as long as the page, then.
  }
  changed.forEach((listener) => listener());
}

function subscribe(listener: () => void): () => void {
  changed.add(listener);
  return () => changed.delete(listener);
}

export function ChosenLocale({ children }: { children: ReactNode }) {
  const chosen = useSyncExternalStore(subscribe, () => locale);
  return <LocaleProvider locale={chosen}>{children}</LocaleProvider>;
}
