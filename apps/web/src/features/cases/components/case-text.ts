import { languageTag, type Locale } from '@duijie/messages';

/** As exact as the source: 2019, 2019-09 or 2023-11-20. */
export function caseDate(locale: Locale, date: string | null): string {
  if (!date) return '';
  const [year = '', month, day] = date.split('-');
  if (locale === 'zh')
    return [`${year} 年`, month && `${Number(month)} 月`, day && `${Number(day)} 日`]
      .filter(Boolean)
      .join(' ');
  if (!month) return year;
  const name = new Intl.DateTimeFormat(languageTag(locale), { month: 'short', timeZone: 'UTC' }).format(
    new Date(`${year}-${month}-01T00:00:00Z`),
  );
  return [day && String(Number(day)), name, year].filter(Boolean).join(' ');
}

export function hostOf(address: string): string {
  try {
    return new URL(address).host.replace(/^www\./, '');
  } catch {
    return address;
  }
}
