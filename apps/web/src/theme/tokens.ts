/**
 * The design tokens: the one object from which both the CSS custom properties (`tokens.css`, see tokens-css.ts) and the
 * Ant Design theme (antd-tokens.ts) are made. Nothing else in the web app names a raw colour, size or duration.
 */
const light = {
  // Ground: warm neutrals, like unbleached paper.
  paper: '#fbfaf7',
  surface: '#ffffff',
  sunken: '#f3f1eb',
  line: '#e4e0d7',
  'line-strong': '#857f73',
  ink: '#22201c',
  'ink-2': '#544f47',
  'ink-3': '#6a645a',
  // Celadon 青瓷: 梅子青 for words and actions, 粉青 for fills.
  accent: '#27665a',
  'accent-hover': '#1c5147',
  'accent-fill': '#4b9180',
  'accent-mid': '#9cc7b8',
  'accent-line': '#bcd8cd',
  'accent-soft': '#e5f0eb',
  glaze: '#d5e8df',
  'on-accent': '#ffffff',
  // States: always with a shape and a word as well.
  pass: '#1f6556',
  'pass-fill': '#1b6656',
  'pass-soft': '#e2f0ea',
  check: '#855000',
  'check-fill': '#c07d12',
  'check-soft': '#fbf0d8',
  fail: '#a12f2a',
  'fail-fill': '#b83a33',
  'fail-soft': '#fae8e4',
  unknown: '#615c53',
  'unknown-fill': '#8d877c',
  'unknown-soft': '#eeebe4',
  info: '#2a5a86',
  'info-fill': '#3d77aa',
  'info-soft': '#e7eff6',
  // Gap heat: one hue by lightness; ochre, since green would read as good.
  'heat-0': '#f3f1eb',
  'heat-1': '#f8ecd6',
  'heat-2': '#eed6aa',
  'heat-3': '#dfb26c',
  'heat-4': '#98601a',
  'heat-5': '#67390c',
  'heat-ink': '#22201c',
  'heat-ink-strong': '#ffffff',
  // Series of charts, in this order.
  'series-1': '#27665a',
  'series-2': '#b8741a',
  'series-3': '#3d77aa',
  'series-4': '#8d5a7b',
  'series-5': '#7c776d',
  'series-6': '#9cc7b8',
  focus: '#14599f',
  crackle: '#c9ded5',
  'shadow-pop': '0 1px 2px rgb(34 32 28 / 0.06), 0 8px 24px rgb(34 32 28 / 0.1)',
  'shadow-bar': '0 -1px 0 #e4e0d7, 0 -8px 24px rgb(34 32 28 / 0.06)',
} as const;

export type PaletteKey = keyof typeof light;
export type Palette = Readonly<Record<PaletteKey, string>>;

const dark: Palette = {
  paper: '#181715',
  surface: '#201f1c',
  sunken: '#282723',
  line: '#383630',
  'line-strong': '#868074',
  ink: '#ece8df',
  'ink-2': '#c3bdb1',
  'ink-3': '#a39d91',
  accent: '#8fccb7',
  'accent-hover': '#aadcca',
  'accent-fill': '#5fa691',
  'accent-mid': '#3f7364',
  'accent-line': '#345a4f',
  'accent-soft': '#1f3630',
  glaze: '#1f3931',
  'on-accent': '#0f241e',
  pass: '#8fccb7',
  'pass-fill': '#86cfb8',
  'pass-soft': '#1e352e',
  check: '#e8b765',
  'check-fill': '#d39a3a',
  'check-soft': '#3a2c12',
  fail: '#f2a097',
  'fail-fill': '#e8877d',
  'fail-soft': '#432320',
  unknown: '#b4aea2',
  'unknown-fill': '#767066',
  'unknown-soft': '#2e2c28',
  info: '#9cc4e8',
  'info-fill': '#6d9fcb',
  'info-soft': '#1d2f3f',
  'heat-0': '#282723',
  'heat-1': '#3a2f1d',
  'heat-2': '#553f1d',
  'heat-3': '#795524',
  'heat-4': '#d29b4c',
  'heat-5': '#f1cf94',
  'heat-ink': '#f4efe6',
  'heat-ink-strong': '#22180a',
  'series-1': '#8fccb7',
  'series-2': '#e0a650',
  'series-3': '#7fb0dc',
  'series-4': '#cf9bbd',
  'series-5': '#a39d91',
  'series-6': '#3f7364',
  focus: '#8dc0f5',
  crackle: '#2c4a41',
  'shadow-pop': '0 1px 2px rgb(0 0 0 / 0.4), 0 8px 24px rgb(0 0 0 / 0.5)',
  'shadow-bar': '0 -1px 0 #383630, 0 -8px 24px rgb(0 0 0 / 0.4)',
};

/** Black on white: hatch and shapes carry the states. Whole, so that a page printed from dark mode keeps nothing of it. */
const print: Palette = {
  ...light,
  paper: '#ffffff',
  surface: '#ffffff',
  sunken: '#f2f2f2',
  line: '#bbbbbb',
  ink: '#000000',
  'ink-2': '#333333',
  'ink-3': '#444444',
  accent: '#1c5147',
  'shadow-pop': 'none',
  'shadow-bar': 'none',
};

/** px, unless the name says otherwise. */
const fixed = {
  type: { 't-12': 12, 't-13': 13, 't-14': 14, 't-16': 16, 't-18': 18, 't-22': 22, 't-28': 28, 't-40': 40 },
  lineHeight: { 'lh-tight': 1.3, 'lh-dense': 1.6, 'lh-body': 1.8 },
  weight: { 'w-regular': 400, 'w-strong': 600 },
  space: {
    's-1': 4,
    's-2': 8,
    's-3': 12,
    's-4': 16,
    's-5': 20,
    's-6': 24,
    's-8': 32,
    's-10': 40,
    's-12': 48,
    's-16': 64,
    's-20': 80,
    's-24': 96,
    page: 1200,
    gutter: 48,
    edge: 32,
    control: 44,
    'control-dense': 32,
  },
  radius: { 'r-1': 3, 'r-2': 6, 'r-3': 10, 'r-full': 999 },
  /** ms */
  motion: { fast: 120, normal: 200, slow: 320 },
  ease: 'cubic-bezier(0.2, 0, 0, 1)',
  font: '"PingFang SC", "HarmonyOS Sans SC", "Source Han Sans SC", "Noto Sans CJK SC", "Microsoft YaHei", sans-serif',
  /** Before `font` on English pages: Chinese fonts draw ’ and “ as wide as a character. */
  fontLatin: 'system-ui, "Segoe UI", Roboto, "Noto Sans", "Liberation Sans"',
  fontCode: 'ui-monospace, "SF Mono", "Cascadia Mono", Consolas',
  /** At most about 38 characters a line. */
  measure: '38em',
} as const;

/** Up to 720 px: what shrinks. */
const phone = {
  type: { 't-22': 20, 't-28': 24, 't-40': 30 },
  space: { edge: 16, gutter: 24, 's-24': 64, 's-20': 56, 's-16': 48 },
} as const;

export const tokens = { light, dark, print, fixed, phone } as const;
