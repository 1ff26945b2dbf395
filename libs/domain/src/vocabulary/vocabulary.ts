import { DomainError } from '../kernel/domain-error.js';
import { checkReferences } from './check-references.js';
import { closenessOver, neighboursOver, type Neighbour } from './closeness.js';
import { toBase } from './convert-unit.js';
import type {
  CertificateType,
  Concept,
  Direction,
  DirectionSide,
  Quantity,
  VocabularyInput,
} from './types.js';

/** The vocabulary of one edition, ready to be asked. Nothing in it changes. Lookups of an unknown id give undefined. */
export interface Vocabulary extends VocabularyInput {
  direction(id: string): Direction | undefined;
  directionsOn(side: DirectionSide): readonly Direction[];
  concept(id: string): Concept | undefined;
  /** In the plan's order; concepts placed there by the platform last. */
  conceptsOf(direction: string): readonly Concept[];
  /** In the plan's order, without repetition; empty for a concept that only a measure names. */
  directionsOf(concept: string): readonly Direction[];
  /** See `closenessOver`: symmetric, in [0,1]. */
  closeness(a: string, b: string): number;
  /** Concepts with 0 < closeness < 1, nearest first. */
  near(concept: string): readonly Neighbour[];
  quantity(id: string): Quantity | undefined;
  /** Value in the base unit. @throws DomainError VOCABULARY.UNKNOWN_ID */
  toBase(quantity: string, value: number, unit: string): number;
  certificate(id: string): CertificateType | undefined;
  /** Whether holding one certificate proves another: itself or one it includes, however deep. */
  proves(held: string, required: string): boolean;
}

const byId = <T extends { readonly id: string }>(all: readonly T[]): ReadonlyMap<string, T> =>
  new Map(all.map((each) => [each.id, each]));

function conceptsByDirection({
  concepts,
  directions,
}: VocabularyInput): ReadonlyMap<string, readonly Concept[]> {
  const found = new Map<string, Concept[]>(directions.map(({ id }) => [id, []]));
  for (const byPlatform of [false, true])
    for (const concept of concepts)
      for (const { direction, by } of concept.places) {
        const list = direction === undefined ? undefined : found.get(direction);
        if (list && (by === 'platform') === byPlatform && !list.includes(concept)) list.push(concept);
      }
  return found;
}

function everythingProved(
  certificates: readonly CertificateType[],
): ReadonlyMap<string, ReadonlySet<string>> {
  const types = byId(certificates);
  return new Map(
    certificates.map(({ id }) => {
      const proved = new Set([id]);
      for (const each of proved) types.get(each)?.satisfies.forEach((lower) => proved.add(lower));
      return [id, proved];
    }),
  );
}

/**
 * Builds the lookups over typed input (from `parseVocabulary` when it comes as JSON).
 * @throws DomainError VOCABULARY.INVALID {path, reason} when ids repeat or a reference leads nowhere.
 */
export function buildVocabulary(input: VocabularyInput): Vocabulary {
  checkReferences(input);
  const directions = byId(input.directions);
  const concepts = byId(input.concepts);
  const quantities = byId(input.quantities);
  const certificates = byId(input.certificates);
  const inDirection = conceptsByDirection(input);
  const proved = everythingProved(input.certificates);
  const closeness = closenessOver(input.concepts, input.directions, input.boxes);
  const ordered = [...input.directions].sort((a, b) => a.order - b.order);
  return {
    ...input,
    direction: (id) => directions.get(id),
    directionsOn: (side) => ordered.filter((each) => each.side === side),
    concept: (id) => concepts.get(id),
    conceptsOf: (direction) => inDirection.get(direction) ?? [],
    directionsOf: (concept) => {
      const places = new Set(concepts.get(concept)?.places.map((place) => place.direction));
      return ordered.filter((each) => places.has(each.id));
    },
    closeness,
    near: neighboursOver(input.concepts, closeness),
    quantity: (id) => quantities.get(id),
    toBase: (id, value, unit) => {
      const quantity = quantities.get(id);
      if (!quantity) throw new DomainError('VOCABULARY.UNKNOWN_ID', { id }, 'quantity');
      return toBase(quantity, value, unit);
    },
    certificate: (id) => certificates.get(id),
    proves: (held, required) => proved.get(held)?.has(required) ?? false,
  };
}
