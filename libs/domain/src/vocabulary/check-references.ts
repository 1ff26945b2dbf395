import { refuse } from './read-json.js';
import type { Concept, Quantity, VocabularyInput } from './types.js';

function uniqueIds(all: readonly { readonly id: string }[], path: string): ReadonlySet<string> {
  const seen = new Set<string>();
  for (const { id } of all) {
    if (seen.has(id)) refuse(`${path}.${id}`, 'id stands twice');
    seen.add(id);
  }
  return seen;
}

function mustHold(known: ReadonlySet<string>, id: string, path: string): void {
  if (!known.has(id)) refuse(path, `unknown id ${id}`);
}

function checkQuantity(quantity: Quantity): void {
  const path = `quantities.${quantity.id}`;
  uniqueIds(quantity.units, `${path}.units`);
  if (quantity.units.some((unit) => unit.factor <= 0)) refuse(`${path}.units`, 'factor must be positive');
  if (quantity.units.filter((unit) => unit.factor === 1).length !== 1)
    refuse(`${path}.units`, 'one base unit expected');
  if (quantity.plausible.min > quantity.plausible.max) refuse(`${path}.plausible`, 'min above max');
}

function checkNear(concept: Concept, concepts: ReadonlySet<string>, linked: Set<string>): void {
  for (const { id, closeness } of concept.near) {
    const path = `concepts.${concept.id}.near.${id}`;
    mustHold(concepts, id, path);
    if (id === concept.id) refuse(path, 'a concept is not near itself');
    if (closeness <= 0 || closeness >= 1) refuse(path, 'closeness must lie between 0 and 1');
    const pair = [concept.id, id].sort().join(' ');
    if (linked.has(pair)) refuse(path, 'linked twice');
    linked.add(pair);
  }
}

/**
 * Every id unique in its list, every reference to one that exists, closeness in (0,1) and written once per pair, exactly one
 * base unit a quantity.
 * @throws DomainError VOCABULARY.INVALID {path, reason}
 */
export function checkReferences(input: VocabularyInput): void {
  const boxes = uniqueIds(input.boxes, 'boxes');
  const directions = uniqueIds(input.directions, 'directions');
  const kinds = uniqueIds(input.termKinds, 'termKinds');
  const concepts = uniqueIds(input.concepts, 'concepts');
  const certificates = uniqueIds(input.certificates, 'certificates');
  uniqueIds(input.quantities, 'quantities');
  for (const [name, list] of [
    ['deployments.modes', input.deployments.modes],
    ['deployments.flags', input.deployments.flags],
    ['needKinds', input.needKinds],
    ['solutionKinds', input.solutionKinds],
    ['organizationKinds', input.organizationKinds],
    ['domains', input.domains],
  ] as const)
    uniqueIds(list, name);

  for (const { id, box } of input.directions) mustHold(boxes, box, `directions.${id}.box`);
  input.quantities.forEach(checkQuantity);
  for (const { id, satisfies } of input.certificates)
    for (const lower of satisfies) mustHold(certificates, lower, `certificates.${id}.satisfies`);

  const linked = new Set<string>();
  for (const concept of input.concepts) {
    const path = `concepts.${concept.id}`;
    if (concept.places.length === 0) refuse(`${path}.places`, 'a concept stands somewhere');
    for (const place of concept.places) {
      mustHold(kinds, place.kind, `${path}.places`);
      if (place.direction !== undefined) mustHold(directions, place.direction, `${path}.places`);
    }
    checkNear(concept, concepts, linked);
    const { spec } = concept;
    if (!spec) continue;
    const quantity = input.quantities.find((each) => each.id === spec.quantity);
    if (!quantity?.units.some((unit) => unit.id === spec.unit))
      refuse(`${path}.spec`, 'unknown quantity or unit');
  }
}
