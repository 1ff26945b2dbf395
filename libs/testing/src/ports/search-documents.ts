import type { SearchDocument, SearchQuery, Segmenter, SynonymSource } from '@duijie/application';
import type { Side } from '@duijie/domain';
import { JiebaSegmenter } from '@duijie/text';

/** A small vocabulary, as the wiring would hand it to an engine. */
export const SYNONYMS: readonly (readonly string[])[] = [
  ['安全应急', 'Safety and emergency', '安全演练'],
  ['动作捕捉', 'Motion capture', '动捕'],
  ['头显', 'Head-mounted display', 'HMD', '头戴显示器'],
  ['数字孪生', 'Digital twin'],
  ['虚拟仿真', 'Virtual simulation'],
  ['近眼显示', 'Near-eye display'],
];
export const contractSynonyms: SynonymSource = () => SYNONYMS;

let segmenter: Segmenter | undefined;
/** The real one: the contract is about Chinese. Loading the dictionary takes a moment, so it is shared. */
export const contractSegmenter = (): Segmenter => (segmenter ??= new JiebaSegmenter(SYNONYMS.flat()));

/** A document with nothing remarkable in it but what the test says. */
export function searchDocument(id: string, own: Partial<SearchDocument> = {}): SearchDocument {
  return {
    id,
    side: 'need',
    version: 1,
    code: `XQ-2026-${id}`,
    title: '未命名',
    body: '',
    terms: [],
    concepts: [],
    scenarioDirections: [],
    supplyDirections: [],
    kind: 'scenario-application',
    organizationId: 'org-1',
    city: '330100',
    region: '330106',
    market: '2b',
    publishedAt: new Date('2026-11-01T00:00:00Z'),
    ...own,
  };
}

export const asked = (text: string, own: Partial<SearchQuery> = {}): SearchQuery => ({
  side: 'need' satisfies Side,
  text,
  sort: 'relevance',
  page: 1,
  size: 20,
  ...own,
});

export async function* inBatches<T>(items: readonly T[], size = 1000): AsyncGenerator<readonly T[]> {
  for (let from = 0; from < items.length; from += size) yield items.slice(from, from + size);
}
