import { IntlMessageFormat } from 'intl-messageformat';
import { en } from './en/catalogue.js';
import { sayDate, sayMoneyRange } from './figures.js';
import { languageTag, type Locale } from './locale.js';
import { zh } from './zh/catalogue.js';

export type MessageKey = keyof typeof zh;

/** A name in both languages; the reader's one is taken when the sentence is made. */
export interface Label {
  readonly zh: string;
  readonly en: string;
}
/** A phrase inside a phrase is said first: “硬性条件“{ask}”待核实”. */
export type MessageParam = string | number | Label | Phrase;
export type MessageParams = Readonly<Record<string, MessageParam | undefined>>;

/** A sentence before it has a language, as the domain gives it. */
export interface Phrase {
  readonly key: string;
  readonly params: MessageParams;
  /** As the server said it: for a reader whose catalogue is older than the key. */
  readonly text?: string;
}

const catalogues: Readonly<Record<Locale, Readonly<Record<string, string>>>> = { zh, en };
const parsed = new Map<string, IntlMessageFormat>();

export const isMessageKey = (key: string): key is MessageKey => Object.hasOwn(zh, key);

/** The sentence for `key`. A parameter that the text asks for and the caller left out is a programming error and throws. */
export function say(locale: Locale, key: MessageKey, params?: MessageParams): string {
  const text = catalogues[locale][key] ?? key;
  if (!text.includes('{') && !text.includes("'")) return text;
  const id = `${locale} ${key}`;
  let format = parsed.get(id);
  if (!format) {
    format = new IntlMessageFormat(text, languageTag(locale), undefined, { ignoreTag: true });
    parsed.set(id, format);
  }
  const said = inLanguage(locale, params);
  return String(format.format(text.includes('oney}') ? { ...amounts(locale, params), ...said } : said));
}

/** As `say`, for a key that came over the wire: of one we do not know yet (a page left open over an upgrade) the server's own words are taken. */
export function sayPhrase(locale: Locale, phrase: Phrase): string {
  return isMessageKey(phrase.key) ? say(locale, phrase.key, phrase.params) : (phrase.text ?? phrase.key);
}

function inLanguage(locale: Locale, params: MessageParams = {}): Record<string, string | number | undefined> {
  return Object.fromEntries(
    Object.entries(params).map(([name, value]) => [name, inOneLanguage(locale, value)]),
  );
}

/** The domain gives amounts as `min` and `max` in 万元; a text takes them as `{money}`, `{minMoney}`, `{maxMoney}`, written as everywhere. */
function amounts(locale: Locale, { min, max }: MessageParams = {}): Record<string, string> {
  const [from, to] = [min, max].map((amount) => (typeof amount === 'number' ? amount : undefined));
  return {
    ...(from !== undefined && { minMoney: sayMoneyRange(locale, from, from) }),
    ...(to !== undefined && { maxMoney: sayMoneyRange(locale, to, to) }),
    ...(from !== undefined && to !== undefined && { money: sayMoneyRange(locale, from, to) }),
  };
}

/** The domain names a day as 2026-11-24; a reader sees 11 月 24 日. */
const DAY = /^\d{4}-\d{2}-\d{2}$/;

function inOneLanguage(locale: Locale, value: MessageParam | undefined): string | number | undefined {
  if (typeof value === 'string' && DAY.test(value)) return sayDate(locale, value);
  if (typeof value !== 'object') return value;
  return 'key' in value ? sayPhrase(locale, value) : value[locale];
}
