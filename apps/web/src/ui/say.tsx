import {
  say,
  sayPhrase,
  type Locale,
  type MessageKey,
  type MessageParams,
  type Phrase,
} from '@duijie/messages';
import { createContext, use, useMemo, type ReactNode } from 'react';

const LocaleContext = createContext<Locale>('zh');

export function LocaleProvider({ locale, children }: { locale: Locale; children: ReactNode }) {
  return <LocaleContext value={locale}>{children}</LocaleContext>;
}

export const useLocale = (): Locale => use(LocaleContext);

export type Say = (key: MessageKey, params?: MessageParams) => string;

/** Every visible string of a component comes through here. */
export function useSay(): Say {
  const locale = useLocale();
  return useMemo(() => (key, params) => say(locale, key, params), [locale]);
}

/** For sentences that arrive as key and parameters: explanations, problems. */
export function useSayPhrase(): (phrase: Phrase) => string {
  const locale = useLocale();
  return useMemo(() => (phrase) => sayPhrase(locale, phrase), [locale]);
}
