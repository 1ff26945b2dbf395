import { projectDocument, type SearchDocument } from '@duijie/application';
import {
  buildRegions,
  buildVocabulary,
  lexiconOf,
  parseProvince,
  parseVocabulary,
  visibleSolution,
  type Lexicon,
  type Posting,
  type ScorableSolution,
} from '@duijie/domain';
import { demoFiles } from '../seeding/demo-files.js';
import { referenceEditions } from '../seeding/reference-editions.js';
import { Chance } from './chance.js';
import { postingMaker } from './make-postings.js';

const PAGE = 1000;
const START = Date.UTC(2026, 0, 1);

/** A solution as the scorer reads it and as an engine is fed with it. */
export interface MadeSolution {
  readonly scorable: ScorableSolution;
  readonly document: SearchDocument;
}

/** The reference data of `seeds/`, without a database. */
export function seedReference() {
  const content = new Map(referenceEditions().map((edition) => [edition.kind, edition.content]));
  const vocabulary = buildVocabulary(parseVocabulary(content.get('vocabulary')));
  const regions = buildRegions(parseProvince(content.get('regions')));
  const lexicon: Lexicon = lexiconOf(vocabulary, regions);
  return { vocabulary, regions, lexicon };
}

/** Solutions by the page, the same in every run: what one engine is given, the next is given too, and none has to be kept. */
export function* madeSolutions(
  count: number,
  reference: ReturnType<typeof seedReference>,
): Generator<readonly MadeSolution[]> {
  const chance = new Chance(2026);
  const maker = postingMaker(chance);
  const vendors = demoFiles()
    .organizations.filter(({ kinds }) => kinds.some((kind) => kind.startsWith('vendor')))
    .map((vendor) => ({ ...vendor, version: 1, createdAt: new Date(START) }));
  for (let from = 0; from < count; from += PAGE)
    yield Array.from({ length: Math.min(PAGE, count - from) }, (_, i) => {
      const vendor = chance.pick(vendors);
      const content = maker.solution(from + i);
      const posting = published(from + i, vendor.id);
      return {
        scorable: {
          id: posting.id,
          organizationId: vendor.id,
          seat: vendor.region,
          content: visibleSolution(content),
        },
        document: projectDocument(posting, content, vendor, reference),
      };
    });
}

function published(serial: number, organizationId: string): Posting<'solution'> {
  const at = new Date(START + serial * 60_000);
  return {
    id: `0190f5e0-0000-7000-8000-${serial.toString(16).padStart(12, '0')}`,
    side: 'solution',
    code: `FA-2026-${serial}`,
    organizationId,
    state: 'published',
    version: 1,
    liveRevision: 1,
    workingRevision: 1,
    awaitsReview: false,
    demo: false,
    publishedAt: at,
    indexedVersion: 0,
    matchedVersion: 0,
    createdBy: '',
    createdAt: at,
    updatedAt: at,
  };
}
