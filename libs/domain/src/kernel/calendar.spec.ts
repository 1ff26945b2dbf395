import {
  addDays,
  addWorkingDays,
  chinaDate,
  daysBetween,
  endOfChinaDay,
  isIsoDate,
  isWorkingDay,
} from './calendar.js';

describe('calendar', () => {
  it.each(['2026-11-20', '2024-02-29'])('%s is a day', (text) => expect(isIsoDate(text)).toBe(true));
  it.each(['2026-02-29', '2026-13-01', '2026-1-1', '20261120', '0001-01-01', '2026-11-20T00:00:00Z', ''])(
    '%j is no day',
    (text) => expect(isIsoDate(text)).toBe(false),
  );
  it('adds and counts days over a leap day', () => {
    expect(addDays('2024-02-28', 2)).toBe('2024-03-01');
    expect(daysBetween('2024-02-28', '2024-03-01')).toBe(2);
    expect(daysBetween('2024-03-01', '2024-02-28')).toBe(-2);
  });
  it('skips weekends', () => expect(addWorkingDays('2026-11-20', 3)).toBe('2026-11-25'));
  it('skips holidays and honours worked weekends', () => {
    const calendar = { holidays: new Set(['2026-11-23']), workedWeekends: new Set(['2026-11-22']) };
    expect(isWorkingDay('2026-11-22', calendar)).toBe(true);
    expect(addWorkingDays('2026-11-20', 2, calendar)).toBe('2026-11-24');
  });
  it('knows the day in China', () => {
    expect(chinaDate(new Date('2026-11-20T15:59:59Z'))).toBe('2026-11-20');
    expect(chinaDate(new Date('2026-11-20T16:00:00Z'))).toBe('2026-11-21');
    expect(endOfChinaDay('2026-11-20').toISOString()).toBe('2026-11-20T16:00:00.000Z');
  });
});
