import { tied } from './figures.js';

const shown = (text: string): string => tied(text).replaceAll('\u00a0', '_');

describe('tied', () => {
  it.each([
    ['端到端延时 ≤ 20 ms', '端到端延时 ≤_20_ms'],
    ['预算 120–180 万元', '预算 120–180_万元'],
    ['11 月 24 日 17:00 前', '11_月_24_日 17:00 前'],
    ['90 天内交付', '90_天内交付'],
    ['VR 企业 3 选 1', 'VR 企业 3 选 1'],
  ])('%s', (text, expected) => expect(shown(text)).toBe(expected));
});
