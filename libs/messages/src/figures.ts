import { languageTag, type Locale } from './locale.js';

/** The platform's clock on the wall: every date a reader sees is China's, wherever the reader or the server is. */
const timeZone = 'Asia/Shanghai';

const formats = new Map<string, Intl.DateTimeFormat>();
function parts(locale: Locale, at: Date, options: Intl.DateTimeFormatOptions): Record<string, string> {
  const id = locale + JSON.stringify(options);
  let format = formats.get(id);
  if (!format)
    formats.set(id, (format = new Intl.DateTimeFormat(languageTag(locale), { timeZone, ...options })));
  return Object.fromEntries(format.formatToParts(at).map((part) => [part.type, part.value]));
}

const asDate = (at: Date | string): Date => (typeof at === 'string' ? new Date(at) : at);
const yearOf = (at: Date): string => parts('en', at, { year: 'numeric' })['year'] ?? '';

/** `11 月 24 日`, with its year in front when that is not `now`'s; `24 Nov`. A plain `2026-11-24` is taken as that day in China. */
export function sayDate(locale: Locale, at: Date | string, now: Date = new Date()): string {
  const date = typeof at === 'string' && at.length === 10 ? new Date(`${at}T12:00:00+08:00`) : asDate(at);
  const { year, month, day } = parts(locale, date, {
    year: 'numeric',
    month: locale === 'zh' ? 'numeric' : 'short',
    day: 'numeric',
  });
  const other = yearOf(date) !== yearOf(now);
  if (locale === 'zh') return `${other ? `${year} 年 ` : ''}${month} 月 ${day} 日`;
  return other ? `${day} ${month} ${year}` : `${day} ${month}`;
}

/** `10:31`, or `10:31:58` with seconds. */
export function sayTime(locale: Locale, at: Date | string, seconds = false): string {
  const part = parts(locale, asDate(at), {
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    ...(seconds && { second: '2-digit' }),
  });
  const two = (text = ''): string => text.padStart(2, '0');
  return [part['hour'], part['minute'], ...(seconds ? [part['second']] : [])].map(two).join(':');
}

export const sayDateTime = (locale: Locale, at: Date | string, now: Date = new Date()): string =>
  `${sayDate(locale, at, now)} ${sayTime(locale, at)}`;

/** Grouped digits: `4,200`. */
export const sayNumber = (locale: Locale, value: number, maximumFractionDigits = 2): string =>
  new Intl.NumberFormat(languageTag(locale), { maximumFractionDigits }).format(value);

/** 万元 in: `120–180 万元`, `至少 120 万元`; in English the same money in CNY thousands or millions: `CNY 1.2–1.8 million`. */
export function sayMoneyRange(locale: Locale, min?: number, max?: number): string {
  const high = max ?? min;
  if (high === undefined) return '';
  const unit = locale === 'zh' ? 1 : high >= 100 ? 0.01 : 10;
  // Amounts have two decimals in 万元, hence up to four in millions: nothing is rounded away.
  const figure = (value: number): string => sayNumber(locale, value * unit, 4);
  const span =
    min !== undefined && max !== undefined && min !== max ? `${figure(min)}–${figure(max)}` : figure(high);
  const bound =
    min === undefined
      ? { zh: '不超过 ', en: 'up to ' }
      : max === undefined
        ? { zh: '至少 ', en: 'at least ' }
        : undefined;
  const lead = bound?.[locale] ?? '';
  return locale === 'zh'
    ? `${lead}${span} 万元`
    : `${lead}CNY ${span} ${high >= 100 ? 'million' : 'thousand'}`;
}
