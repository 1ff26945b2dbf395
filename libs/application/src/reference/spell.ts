import type { Industry, VocabularyInput } from '@duijie/domain';
import type { ReferenceEdition } from '../ports/reference-repository.js';
import type { Segmenter } from '../ports/small-ports.js';

/** Adds `pinyin` (syllables parted by blanks) to what people pick from lists, so that a picker finds 触觉 by “chu”, “chujue” and “cj”. */
export function spelled(
  { kind, version, content }: ReferenceEdition,
  segmenter: Segmenter,
): ReferenceEdition {
  const spell = (text: string): string => segmenter.syllables(text).join(' ');
  if (kind === 'vocabulary') {
    const vocabulary = content as VocabularyInput;
    const listed = <T extends { readonly label: { readonly zh: string } }>(each: T): T => ({
      ...each,
      pinyin: spell(each.label.zh),
    });
    return {
      kind,
      version,
      content: {
        ...vocabulary,
        concepts: vocabulary.concepts.map(listed),
        directions: vocabulary.directions.map(listed),
        certificates: vocabulary.certificates.map(listed),
      },
    };
  }
  if (kind === 'industries') {
    const industries = content as readonly Industry[];
    return {
      kind,
      version,
      content: industries.map((industry) => ({ ...industry, pinyin: spell(industry.name) })),
    };
  }
  return { kind, version, content };
}
