import { EMPTY_CORPUS } from '../text/corpus.js';
import { Likeness } from '../text/likeness.js';
import { keyAt, NO_TEXT, textVector, weightAt, type TextVector } from '../text/vector.js';
import { KeptTexts } from './kept-texts.js';

const WORDS = ['压铸', '实训', '博物馆', '应急', 'VR', '6DoF', '讲解', '仿真', '安全', '平台'];
const vector = (title: string, description = ''): TextVector =>
  textVector({ title, description }, EMPTY_CORPUS);
const texts = (count: number): TextVector[] =>
  Array.from({ length: count }, (_, i) =>
    vector(
      WORDS.filter((_, word) => (i >> (word % 5)) & 1).join('与'),
      `第${i}号 ${(WORDS[i % 10] as string).repeat(i % 7)} ${'一二三四五六七八九十'.repeat(i % 40)}`,
    ),
  );
/** More features than are kept, so that a row of the table is met by several. */
const long = (from: number): TextVector =>
  vector('', Array.from({ length: 400 }, (_, i) => String.fromCodePoint(from + i * 7)).join('，'));
const held = (all: readonly TextVector[]) => all.map((text) => ({ text }));

/** As the scorer asks: all are foreseen, then one after the other. */
function cosines(one: TextVector, others: readonly TextVector[]): number[] {
  const likeness = new Likeness();
  likeness.foresee(one, held(others));
  return others.map((other) => likeness.of(one, other));
}
const oneByOne = (one: TextVector, others: readonly TextVector[]): number[] =>
  others.map((other) => new Likeness().of(one, other));

describe('KeptTexts', () => {
  const ones = [vector('压铸 VR 实训', '应急处置与安全仿真'), long(0x4e00), vector('6DoF'), NO_TEXT];
  const others = [...texts(300), long(0x4e00), long(0x4e07), vector('完全不同')];

  it('keeps what a text says', () => {
    const kept = new KeptTexts();
    for (const text of others) {
      const here = kept.keep(text);
      expect(here.features).toBe(text.features);
      for (let i = 0; i < text.features; i++)
        expect([keyAt(here, i), weightAt(here, i)]).toEqual([keyAt(text, i), weightAt(text, i)]);
    }
  });

  it('finds of many, to the bit, what is found one by one', () => {
    const kept = new KeptTexts();
    const here = others.map((text) => kept.keep(text));
    for (const one of ones) expect(cosines(one, here)).toEqual(oneByOne(one, others));
    expect(kept.compare(ones[0] as TextVector, held(here))).toHaveLength(others.length);
  });

  it('finds the same where some lie elsewhere, or are asked for in another order', () => {
    const [kept, another] = [new KeptTexts(), new KeptTexts()];
    const mixed = others.map((text, i) => (i % 3 === 0 ? kept : another).keep(text));
    mixed[5] = others[5] as TextVector;
    const one = ones[0] as TextVector;
    expect(cosines(one, mixed)).toEqual(oneByOne(one, others));
    const likeness = new Likeness();
    likeness.foresee(one, held(mixed));
    const turned = [...mixed].reverse();
    expect(turned.map((other) => likeness.of(one, other)).reverse()).toEqual(oneByOne(one, others));
  });
});
