import { sayDate, sayDateTime, sayMoneyRange, sayNumber, sayTime } from './figures.js';

const now = new Date('2026-11-20T02:00:00Z');

describe('figures', () => {
  it('writes dates as China counts them, with the year only when it differs', () => {
    expect(sayDate('zh', '2026-11-24', now)).toBe('11 月 24 日');
    expect(sayDate('zh', '2026-11-23T17:30:00Z', now)).toBe('11 月 24 日');
    expect(sayDate('zh', '2027-01-02', now)).toBe('2027 年 1 月 2 日');
    expect(sayDate('en', '2026-11-24', now)).toBe('24 Nov');
    expect(sayDate('en', '2027-01-02', now)).toBe('2 Jan 2027');
  });

  it('writes times with 24 hours', () => {
    expect(sayTime('zh', '2026-11-20T02:31:58Z', true)).toBe('10:31:58');
    expect(sayTime('en', '2026-11-19T16:05:00Z')).toBe('00:05');
    expect(sayDateTime('zh', '2026-11-24T09:00:00Z', now)).toBe('11 月 24 日 17:00');
  });

  it('writes money in 万元, and in CNY for English', () => {
    expect(sayMoneyRange('zh', 120, 180)).toBe('120–180 万元');
    expect(sayMoneyRange('zh', undefined, 180)).toBe('不超过 180 万元');
    expect(sayMoneyRange('zh', 120)).toBe('至少 120 万元');
    expect(sayMoneyRange('zh', 168, 168)).toBe('168 万元');
    expect(sayMoneyRange('en', 120, 180)).toBe('CNY 1.2–1.8 million');
    expect(sayMoneyRange('en', 8, 20)).toBe('CNY 80–200 thousand');
    expect(sayMoneyRange('en', 172.55, 172.55)).toBe('CNY 1.7255 million');
    expect(sayMoneyRange('zh', 0.29, 1200)).toBe('0.29–1,200 万元');
    expect(sayMoneyRange('zh')).toBe('');
    expect(sayNumber('zh', 4200)).toBe('4,200');
  });
});
