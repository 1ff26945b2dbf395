import type { Lexicon, Regions, Vocabulary } from '@duijie/domain';

/** The vocabulary and the divisions as postings and matching ask them. */
export function lexiconOf(vocabulary: Vocabulary, regions: Regions): Lexicon {
  const near = new Map<string, readonly { readonly concept: string; readonly closeness: number }[]>();
  const direction = (id: string, side: 'scenario' | 'supply') => {
    const found = vocabulary.direction(id);
    return found?.side === side ? found : undefined;
  };
  return {
    concept: (id) => vocabulary.concept(id),
    scenarioDirection: (id) => direction(id, 'scenario'),
    supplyDirection: (id) => direction(id, 'supply'),
    certificate: (id) => vocabulary.certificate(id),
    quantity: (id) => {
      const quantity = vocabulary.quantity(id);
      const unit = quantity?.units.find(({ factor }) => factor === 1)?.id;
      return quantity && unit !== undefined ? { label: quantity.label, unit, plausible: quantity.plausible } : undefined;
    },
    inOwnUnit: (id, value, unit) =>
      vocabulary.quantity(id)?.units.some((each) => each.id === unit) ? vocabulary.toBase(id, value, unit) : undefined,
    region: (code) => {
      const label = regions.labelOf(code);
      return label && { label };
    },
    closeness: (a, b) => vocabulary.closeness(a, b),
    near: (id) => {
      let found = near.get(id);
      if (!found) {
        found = vocabulary.concepts
          .filter((other) => other.id !== id)
          .map((other) => ({ concept: other.id, closeness: vocabulary.closeness(id, other.id) }))
          .filter(({ closeness }) => closeness > 0)
          .sort((a, b) => b.closeness - a.closeness || (a.concept < b.concept ? -1 : 1));
        near.set(id, found);
      }
      return found;
    },
  };
}
