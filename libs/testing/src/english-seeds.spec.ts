import { readSeed, seedVocabulary } from './seed-files.js';

/* Everything that has a Chinese name has an English one beside it. */

/** Every object with a `zh` anywhere in a document, with its path. */
function labelsOf(value: unknown, path: string): [string, { zh: unknown; en: unknown }][] {
  if (typeof value !== 'object' || value === null) return [];
  const own: [string, { zh: unknown; en: unknown }][] =
    'zh' in value && !Array.isArray(value.zh) ? [[path, value as { zh: unknown; en: unknown }]] : [];
  return [...own, ...Object.entries(value).flatMap(([key, each]) => labelsOf(each, `${path}.${key}`))];
}

describe('English', () => {
  it.each([
    'vocabulary/directions.json',
    'vocabulary/term-kinds.json',
    'vocabulary/concepts.json',
    'vocabulary/domains.json',
    'vocabulary/plan.json',
    'vocabulary/quantities.json',
    'vocabulary/certificates.json',
    'vocabulary/deployments.json',
    'vocabulary/need-kinds.json',
    'vocabulary/solution-kinds.json',
    'vocabulary/organization-kinds.json',
    'directories/regions.json',
    'directories/cases.json',
  ])('stands beside every Chinese name of %s', (file) => {
    const labels = labelsOf(readSeed(file), file);
    expect(labels.length).toBeGreaterThan(0);
    const lacking = labels.filter(([, { zh, en }]) => !zh || typeof en !== 'string' || en.trim() === '');
    expect(lacking.map(([path]) => path)).toEqual([]);
  });

  it('is English: names of concepts, directions and quantities hold no Chinese', () => {
    const vocabulary = seedVocabulary();
    const all = [
      ...vocabulary.concepts,
      ...vocabulary.directions,
      ...vocabulary.quantities,
      ...vocabulary.certificates,
    ];
    expect(all.filter(({ label }) => /\p{Script=Han}/u.test(label.en)).map((each) => each.id)).toEqual([]);
  });
});
