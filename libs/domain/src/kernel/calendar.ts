/* Dates as ISO strings of China time (UTC+8, no daylight saving): they compare as text and carry no clock. */

const ISO = /^(\d{4})-(\d{2})-(\d{2})$/;
const DAY = 86_400_000;
const CHINA_OFFSET = 8 * 3_600_000;

const toUtc = (date: string): number => Date.parse(`${date}T00:00:00Z`);
const fromUtc = (time: number): string => new Date(time).toISOString().slice(0, 10);

/** A real day of the calendar, 1900–2199, written YYYY-MM-DD. */
export function isIsoDate(text: string): boolean {
  const parts = ISO.exec(text);
  if (!parts) return false;
  const year = Number(parts[1]);
  const time = toUtc(text);
  return year >= 1900 && year < 2200 && !Number.isNaN(time) && fromUtc(time) === text;
}

/** Whole days; may be negative. `date` must be an ISO date. */
export const addDays = (date: string, days: number): string => fromUtc(toUtc(date) + days * DAY);

/** Days from `from` to `to`: 0 on the same day, negative when `to` is earlier. */
export const daysBetween = (from: string, to: string): number => Math.round((toUtc(to) - toUtc(from)) / DAY);

/** Statutory days off that fall on weekdays, and weekends that are worked in exchange; both ISO dates. */
export interface WorkCalendar {
  readonly holidays: ReadonlySet<string>;
  readonly workedWeekends: ReadonlySet<string>;
}
export const PLAIN_WEEKS: WorkCalendar = { holidays: new Set(), workedWeekends: new Set() };

export function isWorkingDay(date: string, calendar: WorkCalendar = PLAIN_WEEKS): boolean {
  if (calendar.workedWeekends.has(date)) return true;
  const weekday = new Date(toUtc(date)).getUTCDay();
  return weekday !== 0 && weekday !== 6 && !calendar.holidays.has(date);
}

/** The n-th working day after `date` (n ≥ 1): an invitation of Friday with 3 days is due on Wednesday. */
export function addWorkingDays(date: string, days: number, calendar: WorkCalendar = PLAIN_WEEKS): string {
  let day = date;
  for (let left = days; left > 0;) {
    day = addDays(day, 1);
    if (isWorkingDay(day, calendar)) left--;
  }
  return day;
}

/** The day in China at an instant. */
export const chinaDate = (at: Date): string => fromUtc(at.getTime() + CHINA_OFFSET);

/** The instant at which a day in China is over: a posting answerable by that day expires then. */
export const endOfChinaDay = (date: string): Date => new Date(toUtc(date) + DAY - CHINA_OFFSET);
