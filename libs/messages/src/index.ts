/**
 * Every sentence a person reads, in Chinese and English, for Node and the browser alike (no React, no Node API).
 *
 * To add an area, say `need`:
 *   1. `zh/need.ts`  export const need = { 'need.form.title': '标题', … } as const;
 *   2. `en/need.ts`  export const need = { 'need.form.title': 'Title', … } satisfies Record<keyof typeof zh.need, string>;
 *      (a missing or a surplus key does not compile)
 *   3. one line each in `zh/catalogue.ts` and `en/catalogue.ts`.
 * Keys begin with the name of their area. Text is ICU: `{n}`, `{n, plural, one {# day} other {# days}}`, `{kind, select, …}`;
 * `'{'` is a literal brace. The spec checks that both languages take the same parameters and that all of it parses.
 * Words on screen: 你, not 您; no exclamation marks; buttons are verbs; `…` when more will be asked (design language, "Words").
 */
export { isMessageKey, say, sayPhrase } from './say.js';
export type { Label, MessageKey, MessageParam, MessageParams, Phrase } from './say.js';
export { DEFAULT_LOCALE, LOCALES, isLocale, languageTag } from './locale.js';
export type { Locale } from './locale.js';
export { sayDate, sayDateTime, sayMoneyRange, sayNumber, sayTime } from './figures.js';
