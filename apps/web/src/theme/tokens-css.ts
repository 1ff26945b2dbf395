import { tokens, type Palette } from './tokens.js';

const rem = (px: number): string => `${px / 16}rem`;
const lines = (entries: Iterable<readonly [string, string | number]>, indent: string): string =>
  [...entries]
    .map(([name, value]) => `${indent}--${name}:${String(value).startsWith('\n') ? '' : ' '}${value};`)
    .join('\n');
const mapped = (
  group: Readonly<Record<string, number>>,
  write: (value: number) => string,
): [string, string][] => Object.entries(group).map(([name, value]) => [name, write(value)]);
// As the formatter would write it, so that formatting the file does not make it differ.
const quoted = (fonts: string): string => fonts.replaceAll('"', "'");
const listed = (fonts: string): string => {
  const rows: string[] = [''];
  for (const font of quoted(fonts).split(', ')) {
    const row = rows.at(-1) ?? '';
    if (`    ${row} ${font},`.length > 110) rows.push(font);
    else rows[rows.length - 1] = row ? `${row} ${font}` : font;
    rows[rows.length - 1] += ',';
  }
  return `\n    ${rows.join('\n    ').replace(/,$/, '')}`;
};
const px = (value: number): string => `${value}px`;

const block = (
  selector: string,
  scheme: 'light' | 'dark',
  palette: Palette,
  more = '',
  indent = '',
): string =>
  [
    `${indent}${selector} {`,
    `${indent}  color-scheme: ${scheme};`,
    lines(Object.entries(palette), `${indent}  `),
    ...(more ? [more] : []),
    `${indent}}`,
  ].join('\n');

/** The whole text of tokens.css. Pure: the vite plugin writes it, the spec compares it. */
export function tokensCss({ light, dark, print, fixed, phone } = tokens): string {
  const measures = lines(
    [
      ['font', listed(fixed.font)],
      ['font-code', `${quoted(fixed.fontCode)}, var(--font)`],
      ...mapped(fixed.type, rem),
      ...Object.entries(fixed.lineHeight),
      ...Object.entries(fixed.weight),
      ['measure', fixed.measure],
      ...mapped(fixed.space, px),
      ...mapped(fixed.radius, px),
      ...mapped(fixed.motion, (ms) => `${ms}ms`),
      ['ease', fixed.ease],
    ],
    '  ',
  );
  const small = lines([...mapped(phone.type, rem), ...mapped(phone.space, px)], '    ');
  const still = lines(
    mapped(fixed.motion, () => '0ms'),
    '    ',
  );
  const everyRoot = ":root,\n  :root[data-theme='dark'],\n  :root:not([data-theme='light'])";
  return `/* Written from tokens.ts by the build; edit that. */
${block(':root', 'light', light, measures)}

:root:lang(en) {
  --font:${listed(`${fixed.fontLatin}, ${fixed.font}`)};
}

@media (max-width: 720px) {
  :root {
${small}
  }
}

@media (prefers-reduced-motion: reduce) {
  :root {
${still}
  }
}

${block(":root[data-theme='dark']", 'dark', dark)}

@media (prefers-color-scheme: dark) {
${block(":root:not([data-theme='light'])", 'dark', dark, '', '  ')}
}

@media print {
${block(everyRoot, 'light', print, '', '  ')}
}
`;
}
