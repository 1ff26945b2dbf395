import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { contrast } from './contrast.js';
import { tokensCss } from './tokens-css.js';
import { tokens, type PaletteKey } from './tokens.js';

type Pair = readonly [PaletteKey, PaletteKey];

const text: readonly Pair[] = [
  ...(['ink', 'ink-2', 'ink-3'] as const).flatMap((ink): Pair[] =>
    (['paper', 'surface', 'sunken', 'accent-soft'] as const).map((ground): Pair => [ink, ground]),
  ),
  ['ink', 'glaze'],
  ['ink-3', 'glaze'],
  ['pass', 'glaze'],
  ...(['paper', 'surface', 'sunken', 'accent-soft'] as const).map((ground): Pair => ['accent', ground]),
  ['accent-hover', 'paper'],
  ['on-accent', 'accent'],
  ['on-accent', 'accent-hover'],
  ...(['pass', 'check', 'fail', 'unknown', 'info'] as const).flatMap((state): Pair[] => [
    [state, 'paper'],
    [state, 'surface'],
    [state, `${state}-soft`],
    ['ink', `${state}-soft`],
    ['ink-3', `${state}-soft`],
  ]),
  ['unknown', 'sunken'],
  ['heat-ink', 'heat-0'],
  ['heat-ink', 'heat-1'],
  ['heat-ink', 'heat-2'],
  ['heat-ink', 'heat-3'],
  ['heat-ink-strong', 'heat-4'],
  ['heat-ink-strong', 'heat-5'],
];

const shapes: readonly Pair[] = [
  ...(
    ['line-strong', 'accent-fill', 'pass-fill', 'check-fill', 'fail-fill', 'unknown-fill', 'focus'] as const
  ).map((shape): Pair => [shape, 'paper']),
  ['line-strong', 'surface'],
  ['line-strong', 'sunken'],
  ['accent-fill', 'sunken'],
  ['unknown-fill', 'sunken'],
  ['focus', 'surface'],
  ['focus', 'accent-soft'],
];

describe('tokens', () => {
  it.each(['light', 'dark', 'print'] as const)('%s: every text stands out 4.5:1, every shape 3:1', (mode) => {
    const palette = tokens[mode];
    const weak = [
      ...text.map((pair) => [...pair, 4.5] as const),
      ...shapes.map((pair) => [...pair, 3] as const),
    ]
      .map(([front, ground, least]) => ({
        front,
        ground,
        least,
        is: contrast(palette[front], palette[ground]),
      }))
      .filter(({ is, least }) => is < least);
    expect(weak).toEqual([]);
  });

  it('keeps the ratios that the design language states', () => {
    const ratio = (mode: 'light' | 'dark', [front, ground]: Pair): number =>
      Math.round(contrast(tokens[mode][front], tokens[mode][ground]) * 10) / 10;
    const stated: readonly (readonly [...Pair, number, number])[] = [
      ['ink', 'paper', 15.6, 14.7],
      ['ink-3', 'sunken', 5.2, 5.5],
      ['accent', 'accent-soft', 5.7, 7.1],
      ['check', 'check-soft', 5.9, 7.4],
      ['heat-ink-strong', 'heat-4', 5.2, 7.1],
      ['unknown-fill', 'paper', 3.4, 3.7],
    ];
    expect(
      stated.map(([front, ground]) => [ratio('light', [front, ground]), ratio('dark', [front, ground])]),
    ).toEqual(stated.map(([, , light, dark]) => [light, dark]));
  });

  it('tokens.css is what the object says (vite build or dev writes it)', () => {
    expect(readFileSync(fileURLToPath(new URL('./tokens.css', import.meta.url)), 'utf8')).toBe(tokensCss());
  });
});
