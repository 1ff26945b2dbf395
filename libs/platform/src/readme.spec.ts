import { readFileSync } from 'node:fs';
import path from 'node:path';
import { readSettings, SETTINGS } from './settings.js';

const root = path.resolve(import.meta.dirname, '../../..');
const read = (file: string): string => readFileSync(path.join(root, file), 'utf8');

const scripts = Object.keys(
  (JSON.parse(read('package.json')) as { scripts: Record<string, string> }).scripts,
);
const defaults = readSettings({});

const shown = (value: unknown): string => {
  if (value === undefined) return '–';
  return `\`${typeof value === 'boolean' ? Number(value) : String(value)}\``;
};

/** The table's rows as the settings would have them; the Chinese README words the meaning itself. */
const rows = Object.entries(SETTINGS).map(([name, { meaning }]) => ({
  name: `\`${name}\``,
  fallback: shown(defaults[name as keyof typeof SETTINGS]),
  meaning,
}));

const tableOf = (text: string) =>
  [...text.matchAll(/^\| (`[A-Z_]+`) \| (.*?) \| (.*) \|$/gm)].map(([, name, fallback, meaning]) => ({
    name,
    fallback,
    meaning,
  }));

describe.each(['README.md', 'README.zh-CN.md'])('%s', (file) => {
  const text = read(file);

  it('lists every setting with its default, in the order of settings.ts', () => {
    const listed = tableOf(text);
    const isEnglish = file === 'README.md';
    expect(listed.map(({ name, fallback }) => ({ name, fallback }))).toEqual(
      rows.map(({ name, fallback }) => ({ name, fallback })),
    );
    if (isEnglish) expect(listed).toEqual(rows);
    for (const { meaning } of listed) expect(meaning).toMatch(isEnglish ? /\w/ : /\p{Script=Han}/u);
  });

  it('names only npm scripts that exist', () => {
    const named = [...text.matchAll(/npm run (?:--silent )?([a-z:-]+)/g)].map(([, name]) => name ?? '');
    expect(named.length).toBeGreaterThan(4);
    expect(named.filter((name) => !scripts.includes(name))).toEqual([]);
  });
});
