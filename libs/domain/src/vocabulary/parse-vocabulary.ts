import { finite, flag, label, oneOf, refuse, row, rows, text, texts, type Row } from './read-json.js';
import type {
  ApplicationDomain,
  Box,
  CertificateType,
  Choice,
  Concept,
  ConceptPlace,
  ConceptSpec,
  Direction,
  Quantity,
  VocabularyInput,
} from './types.js';

const choice = (each: Row, path: string): Choice => ({
  id: text(each['id'], `${path}.id`),
  label: label(each['label'], `${path}.label`),
});

const box = (each: Row, path: string): Box => ({
  ...choice(each, path),
  column: text(each['column'], `${path}.column`),
  task: text(each['task'], `${path}.task`),
  measures: texts(each['measures'], `${path}.measures`),
});

const direction = (each: Row, path: string): Direction => ({
  ...choice(each, path),
  side: oneOf(each['side'], ['scenario', 'supply'], `${path}.side`),
  box: text(each['box'], `${path}.box`),
  order: finite(each['order'], `${path}.order`),
});

function place(each: Row, path: string): ConceptPlace {
  const { direction, measure, kind, wording, by } = each;
  if ((direction === undefined) === (measure === undefined))
    refuse(path, 'either direction or measure expected');
  return {
    ...(direction === undefined ? {} : { direction: text(direction, `${path}.direction`) }),
    ...(measure === undefined ? {} : { measure: text(measure, `${path}.measure`) }),
    kind: text(kind, `${path}.kind`),
    ...(wording === undefined ? {} : { wording: text(wording, `${path}.wording`) }),
    ...(by === undefined ? {} : { by: oneOf<'platform'>(by, ['platform'], `${path}.by`) }),
  };
}

const spec = (each: Row, path: string): ConceptSpec => ({
  quantity: text(each['quantity'], `${path}.quantity`),
  comparator: oneOf(each['comparator'], ['gte', 'lte'], `${path}.comparator`),
  value: finite(each['value'], `${path}.value`),
  unit: text(each['unit'], `${path}.unit`),
});

function concept(each: Row, path: string): Concept {
  const synonyms = row(each['synonyms'], `${path}.synonyms`);
  return {
    ...choice(each, path),
    matchable: flag(each['matchable'], `${path}.matchable`),
    synonyms: {
      zh: texts(synonyms['zh'], `${path}.synonyms.zh`),
      en: texts(synonyms['en'], `${path}.synonyms.en`),
    },
    near: rows(each['near'], `${path}.near`).map((link, index) => ({
      id: text(link['id'], `${path}.near.${index}.id`),
      closeness: finite(link['closeness'], `${path}.near.${index}.closeness`),
    })),
    places: rows(each['places'], `${path}.places`).map((one, index) => place(one, `${path}.places.${index}`)),
    source: oneOf(each['source'], ['plan-box', 'plan-measure', 'platform'], `${path}.source`),
    sourceNote: text(each['sourceNote'], `${path}.sourceNote`),
    ...(each['spec'] === undefined ? {} : { spec: spec(row(each['spec'], `${path}.spec`), `${path}.spec`) }),
  };
}

function quantity(each: Row, path: string): Quantity {
  const plausible = row(each['plausible'], `${path}.plausible`);
  return {
    ...choice(each, path),
    betterWhen: oneOf(each['betterWhen'], ['higher', 'lower'], `${path}.betterWhen`),
    units: rows(each['units'], `${path}.units`).map((unit, index) => ({
      ...choice(unit, `${path}.units.${index}`),
      factor: finite(unit['factor'], `${path}.units.${index}.factor`),
    })),
    plausible: {
      min: finite(plausible['min'], `${path}.plausible.min`),
      max: finite(plausible['max'], `${path}.plausible.max`),
    },
    description: label(each['description'], `${path}.description`),
  };
}

const certificate = (each: Row, path: string): CertificateType => ({
  ...choice(each, path),
  issuerKind: oneOf(
    each['issuerKind'],
    ['government', 'certification_body', 'testing_laboratory', 'industry_body', 'platform_vendor'],
    `${path}.issuerKind`,
  ),
  subject: oneOf(each['subject'], ['organization', 'product', 'system'], `${path}.subject`),
  satisfies: texts(each['satisfies'], `${path}.satisfies`),
});

const domain = (each: Row, path: string): ApplicationDomain => ({
  ...choice(each, path),
  namedIn: texts(each['namedIn'], `${path}.namedIn`),
});

/**
 * Untyped JSON → typed input; says nothing yet about references between its parts (see `checkReferences`).
 * @throws DomainError VOCABULARY.INVALID {path, reason} at the first thing that is missing or of the wrong type.
 */
export function parseVocabulary(raw: unknown): VocabularyInput {
  const all = row(raw, 'vocabulary');
  const each = <T>(name: string, read: (one: Row, path: string) => T, from: Row = all): readonly T[] =>
    rows(from[name], name).map((one, index) => read(one, `${name}.${index}`));
  const deployments = row(all['deployments'], 'deployments');
  return {
    version: text(all['version'], 'version'),
    boxes: each('boxes', box),
    directions: each('directions', direction),
    termKinds: each('termKinds', (one, path) => ({
      ...choice(one, path),
      matchable: flag(one['matchable'], `${path}.matchable`),
    })),
    concepts: each('concepts', concept),
    quantities: each('quantities', quantity),
    certificates: each('certificates', certificate),
    deployments: { modes: each('modes', choice, deployments), flags: each('flags', choice, deployments) },
    needKinds: each('needKinds', choice),
    solutionKinds: each('solutionKinds', choice),
    organizationKinds: each('organizationKinds', (one, path) => ({
      ...choice(one, path),
      vendor: flag(one['vendor'], `${path}.vendor`),
    })),
    domains: each('domains', domain),
  };
}
