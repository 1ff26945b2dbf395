import { parse, TYPE, type MessageFormatElement } from '@formatjs/icu-messageformat-parser';
import { en } from './en/catalogue.js';
import { zh } from './zh/catalogue.js';

const keys = Object.keys(zh) as (keyof typeof zh)[];

/** Names of all parameters, also those inside plural and select branches. */
function parametersOf(elements: readonly MessageFormatElement[]): Set<string> {
  const names = new Set<string>();
  for (const element of elements) {
    if (element.type === TYPE.literal || element.type === TYPE.pound) continue;
    names.add(element.value);
    if (element.type === TYPE.plural || element.type === TYPE.select) {
      for (const option of Object.values(element.options)) {
        for (const name of parametersOf(option.value)) names.add(name);
      }
    }
  }
  return names;
}

const parameters = (text: string): string[] => [...parametersOf(parse(text, { ignoreTag: true }))].sort();

describe('the two catalogues', () => {
  it('hold the same keys', () => {
    expect(Object.keys(en).sort()).toEqual([...keys].sort());
  });

  it.each(keys)('%s parses and takes the same parameters in both languages', (key) => {
    expect(parameters(en[key])).toEqual(parameters(zh[key]));
  });

  it('keep the tone: no exclamation marks, 你 and not 您, nothing empty', () => {
    const off = keys.filter((key) => /[!！您]/.test(zh[key] + en[key]) || !zh[key].trim() || !en[key].trim());
    expect(off).toEqual([]);
  });

  it('hold no Chinese characters in English, but for the language switch', () => {
    expect(keys.filter((key) => /\p{Script=Han}/u.test(en[key]))).toEqual(['ui.language.switch']);
  });
});
