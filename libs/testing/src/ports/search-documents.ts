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
    city: '330100',
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

/** Four needs that differ in everything a search can tell apart. */
export const POSTINGS: readonly SearchDocument[] = [
  searchDocument('0001', {
    title: '压铸车间安全应急VR培训',
    body: '车间有吊装、触电和机械伤害风险，希望新员工在头戴显示器里反复演练，替代现场观摩。',
    terms: ['安全应急', 'Safety and emergency', '安全演练'],
    concepts: ['safety-emergency', 'vr-training'],
    scenarioDirections: ['training'],
    supplyDirections: ['content-production'],
    city: '330200',
    kind: 'scenario-application',
    organizationName: '宁波旭升压铸有限公司',
    budgetMin: 30,
    budgetMax: 60,
    publishedAt: new Date('2026-11-03T00:00:00Z'),
    expiresAt: new Date('2026-12-20T00:00:00Z'),
  }),
  searchDocument('0002', {
    title: '博物馆数字藏品虚拟展厅',
    body: '馆藏青瓷三维扫描后在线展出，观众可用手机或一体机观看。',
    terms: ['三维扫描', '3D scanning'],
    concepts: ['3d-scanning'],
    scenarioDirections: ['culture'],
    supplyDirections: ['content-production'],
    city: '330100',
    kind: 'content-conversion',
    budgetMax: 120,
    publishedAt: new Date('2026-11-05T00:00:00Z'),
    expiresAt: new Date('2026-11-30T00:00:00Z'),
  }),
  searchDocument('0003', {
    title: '远程运维采购Pico4与HTC-VIVE',
    body: '需要支持6DoF定位与5G专网，并能在Unreal引擎里打开设备的数字孪生模型。',
    terms: ['数字孪生', 'Digital twin'],
    concepts: ['digital-twin', 'vr-training'],
    scenarioDirections: ['maintenance', 'training'],
    supplyDirections: ['terminal'],
    city: '330200',
    kind: 'purchase',
    publishedAt: new Date('2026-11-04T00:00:00Z'),
    expiresAt: new Date('2027-01-31T00:00:00Z'),
  }),
  searchDocument('0004', {
    title: '体育训练的动作捕捉',
    body: '运动员训练时采集全身姿态，误差不超过一毫米。',
    concepts: ['motion-capture'],
    scenarioDirections: ['sports'],
    supplyDirections: ['tools'],
    city: '330700',
    kind: 'scenario-application',
    budgetMin: 15,
    publishedAt: new Date('2026-11-02T00:00:00Z'),
  }),
];
