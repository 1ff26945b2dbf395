import { unitsOf } from './asked-units.js';
import { marksOf } from './marks.js';
import { snippetAround } from './snippet.js';

const shown = (text: string, ...needles: string[]): string[] =>
  marksOf(text, needles).map(([a, b]) => text.slice(a, b));

describe('marksOf', () => {
  it.each<[string, string[], string[]]>([
    ['压铸车间的安全培训', ['车间', '安全'], ['车间', '安全']],
    ['虚拟仿真', ['虚拟', '仿真', '虚拟仿真'], ['虚拟仿真']],
    ['支持８Ｋ与HTC-VIVE', ['8k', 'htc'], ['８Ｋ', 'HTC']],
    ['Pico4 与 OPico', ['pico'], ['Pico']],
    ['6DoF', ['dof'], ['DoF']],
    ['2026 与 20', ['20'], ['20']],
    ['𠮷田VR', ['vr'], ['VR']],
    ['ﬁbre', ['fi'], ['ﬁ']],
    ['无', [''], []],
  ])('%s %j', (text, needles, expected) => expect(shown(text, ...needles)).toEqual(expected));
});

describe('unitsOf', () => {
  it('puts parts into their whole and drops repeats', () =>
    expect(unitsOf(['虚拟', '仿真', '虚拟仿真', '头显', '头显'])).toEqual([
      { whole: '虚拟仿真', parts: ['虚拟', '仿真'] },
      { whole: '头显', parts: [] },
    ]));
});

describe('snippetAround', () => {
  const long = `${'前'.repeat(200)}车间${'后'.repeat(200)}`;
  it('keeps a short text', () =>
    expect(snippetAround('a\nb', [[0, 1]])).toEqual({ snippet: 'a b', snippetMarks: [[0, 1]] }));
  it('cuts around the first mark', () => {
    const { snippet, snippetMarks } = snippetAround(long, marksOf(long, ['车间']));
    expect(snippet).toHaveLength(120);
    expect(snippetMarks.map(([a, b]) => snippet.slice(a, b))).toEqual(['车间']);
    expect(snippet.startsWith('…') && snippet.endsWith('…')).toBe(true);
  });
  it('starts at the beginning when nothing is marked', () =>
    expect(snippetAround(long, []).snippet).toBe(`${'前'.repeat(119)}…`));
  it('reaches the end', () => {
    const text = `${'前'.repeat(200)}车间`;
    const { snippet, snippetMarks } = snippetAround(text, marksOf(text, ['车间']));
    expect(snippet.length).toBeLessThanOrEqual(120);
    expect(snippetMarks.map(([a, b]) => snippet.slice(a, b))).toEqual(['车间']);
  });
  it('never cuts a character in two', () => {
    const text = '𠮷'.repeat(300);
    for (let at = 0; at < 300; at += 7)
      expect(snippetAround(text, [[at * 2, at * 2 + 2]]).snippet).not.toMatch(
        /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/,
      );
  });
});
