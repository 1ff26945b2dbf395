import {
  cityOf,
  measuresOf,
  type ContentOf,
  type Organization,
  type Posting,
  type Regions,
  type Side,
  type VisibleNeedContent,
  type VisibleSolutionContent,
  type Vocabulary,
} from '@duijie/domain';
import type { SearchDocument } from '../ports/people-search.js';
import { namesOwner, type VisibleContentOf } from '../posting/posting-summary.js';
import { visibleContent } from '../posting/visible-content.js';
import type { ReferenceShelf } from '../reference/reference-shelf.js';

const lines = (...parts: readonly (string | undefined)[]): string => parts.filter((part) => part).join('\n');

/** Every name under which what a posting mentions may be sought, in both languages. */
function termsOf(
  vocabulary: Vocabulary,
  concepts: readonly string[],
  directions: readonly string[],
): readonly string[] {
  const terms = new Set<string>();
  for (const id of concepts) {
    const concept = vocabulary.concept(id);
    if (!concept) continue;
    for (const term of [concept.label.zh, concept.label.en, ...concept.synonyms.zh, ...concept.synonyms.en])
      terms.add(term);
  }
  for (const id of directions) {
    const label = vocabulary.direction(id)?.label;
    if (label) terms.add(label.zh).add(label.en);
  }
  return [...terms];
}

/** The division and its city by name, in both languages: people look for a place in the same field as for a subject. */
const placeNames = (regions: Regions, region: string): readonly string[] => [
  ...new Set(
    [regions.labelOf(region), regions.cityOf(region)?.label].flatMap((label) =>
      label ? [label.zh, label.en] : [],
    ),
  ),
];

/** Directions of the supply side that a need's capabilities stand in: what a vendor browses by. */
const supplyOf = (vocabulary: Vocabulary, concepts: readonly string[]): readonly string[] => [
  ...new Set(
    concepts.flatMap((concept) =>
      vocabulary
        .directionsOf(concept)
        .filter(({ side }) => side === 'supply')
        .map(({ id }) => id),
    ),
  ),
];

/** What is public of a posting, ready to be found. Pure; built from visible contents alone. */
export function projectDocument<S extends Side>(
  posting: Posting<S>,
  content: ContentOf[S],
  owner: Organization,
  { vocabulary, regions }: Pick<ReferenceShelf, 'vocabulary' | 'regions'>,
): SearchDocument {
  const visible = visibleContent(posting.side, content);
  const concepts = visible.capabilities.map(({ concept }) => concept);
  const { region, ...own } =
    posting.side === 'need' ? needParts(visible, concepts, vocabulary) : solutionParts(visible, owner);
  return {
    id: posting.id,
    side: posting.side,
    version: posting.version,
    code: posting.code,
    title: visible.title,
    ...own,
    terms: [
      ...termsOf(vocabulary, concepts, [...visible.scenarioDirections, ...own.supplyDirections]),
      ...placeNames(regions, region),
    ],
    concepts,
    measures: measuresOf(visible),
    scenarioDirections: visible.scenarioDirections,
    kind: visible.kind,
    ...(namesOwner(posting.side, visible) && { organizationName: owner.name }),
    city: cityOf(region),
    publishedAt: posting.publishedAt ?? posting.updatedAt,
    ...(posting.expiresAt && { expiresAt: posting.expiresAt }),
  };
}

function needParts(visible: VisibleContentOf[Side], concepts: readonly string[], vocabulary: Vocabulary) {
  const need = visible as VisibleNeedContent;
  return {
    body: lines(need.problem, need.goal, need.siteConditions),
    supplyDirections: supplyOf(vocabulary, concepts),
    region: need.region,
    ...(need.budget?.min !== undefined && { budgetMin: need.budget.min }),
    ...(need.budget?.max !== undefined && { budgetMax: need.budget.max }),
  };
}

function solutionParts(visible: VisibleContentOf[Side], owner: Organization) {
  const solution = visible as VisibleSolutionContent;
  return {
    body: lines(solution.summary, solution.description),
    supplyDirections: solution.supplyDirections,
    region: owner.region,
    ...(solution.price?.min !== undefined && { priceMin: solution.price.min }),
  };
}
