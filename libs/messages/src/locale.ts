export const LOCALES = ['zh', 'en'] as const;
export type Locale = (typeof LOCALES)[number];
export const DEFAULT_LOCALE: Locale = 'zh';

export const isLocale = (value: unknown): value is Locale => value === 'zh' || value === 'en';

/** BCP 47 tag for `<html lang>` and Intl. */
export const languageTag = (locale: Locale): string => (locale === 'zh' ? 'zh-CN' : 'en');
