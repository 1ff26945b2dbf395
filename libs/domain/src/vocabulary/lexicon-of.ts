import type { Lexicon, NamedTerm, QuantityTerm } from '../posting/lexicon.js';
import { baseUnitOf, toBase } from './convert-unit.js';
import type { Regions } from './regions.js';
import type { DirectionSide, Quantity } from './types.js';
import type { Vocabulary } from './vocabulary.js';

/** In the unit that the form offers first, which is the one people of the trade speak in (万面, not 面). */
function quantityTerm(quantity: Quantity): QuantityTerm {
  const own = quantity.units[0] ?? baseUnitOf(quantity);
  return {
    label: quantity.label,
    unit: own.label,
  };
}

/** What postings and matching ask of an edition of the vocabulary and of the divisions. */
export function lexiconOf(vocabulary: Vocabulary, regions: Regions): Lexicon {
  const quantities = new Map(vocabulary.quantities.map((each) => [each.id, quantityTerm(each)]));
  const direction = (id: string, side: DirectionSide): NamedTerm | undefined => {
    const found = vocabulary.direction(id);
    return found?.side === side ? found : undefined;
  };
  return {
    concept: (id) => vocabulary.concept(id),
    scenarioDirection: (id) => direction(id, 'scenario'),
    supplyDirection: (id) => direction(id, 'supply'),
    certificate: (id) => vocabulary.certificate(id),
    quantity: (id) => quantities.get(id),
    inOwnUnit: (id, value, unit) => {
      const quantity = vocabulary.quantity(id);
      const own = quantity?.units[0];
      if (!quantity || !own || !quantity.units.some((each) => each.id === unit)) return undefined;
      return Number((toBase(quantity, value, unit) / own.factor).toPrecision(12));
    },
    unit: (id, unit) => vocabulary.quantity(id)?.units.find((each) => each.id === unit),
    proves: (held, required) => vocabulary.proves(held, required),
    region: (code) => {
      const label = regions.labelOf(code);
      return label && { label };
    },
    closeness: (a, b) => vocabulary.closeness(a, b),
    near: (concept) => vocabulary.near(concept),
  };
}
