import type { SearchDocument } from '@duijie/application';
import {
  emptyNeed,
  needQuery,
  visibleNeed,
  type CandidateQuery,
  type ScoringContext,
  type Side,
} from '@duijie/domain';

/** A small deterministic generator (mulberry32): the same corpus in every run. */
export function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Zipf's law over a list: the n-th is drawn 1/n as often as the first. */
export function zipf<T>(items: readonly T[], random: () => number): () => T {
  const sums: number[] = [];
  let sum = 0;
  for (let i = 0; i < items.length; i++) sums.push((sum += 1 / (i + 4)));
  return () => {
    const at = random() * sum;
    let low = 0;
    for (let high = sums.length - 1; low < high;) {
      const middle = (low + high) >> 1;
      if ((sums[middle] ?? 0) < at) low = middle + 1;
      else high = middle;
    }
    return items[low] as T;
  };
}

export interface ConceptNames {
  readonly id: string;
  readonly labels: readonly string[];
}

const CITIES = [
  '330100',
  '330200',
  '330300',
  '330400',
  '330500',
  '330600',
  '330700',
  '330800',
  '330900',
  '331000',
  '331100',
];
const MODELS = [
  'HTC-VIVE',
  'Pico4',
  'Quest3',
  'HoloLens2',
  'Unity',
  'Unreal',
  '6DoF',
  '5G',
  '8K',
  '120Hz',
  'OpenXR',
  'WebXR',
  'SLAM',
];

/** Postings of about 330 characters and 3–6 concepts, words and concepts drawn by Zipf's law. */
export function corpus(
  side: Side,
  count: number,
  words: readonly string[],
  concepts: readonly ConceptNames[],
): SearchDocument[] {
  const random = chance(side === 'need' ? 11 : 29);
  const word = zipf(words, random);
  const concept = zipf(concepts, random);
  const pick = <T>(items: readonly T[]): T => items[Math.floor(random() * items.length)] as T;
  const phrase = (length: number): string => {
    let text = '';
    while (text.length < length)
      text +=
        random() < 0.04
          ? pick(MODELS)
          : random() < 0.08
            ? '，'
            : random() < 0.1
              ? pick(concept().labels)
              : word();
    return text;
  };
  return Array.from({ length: count }, (_, i) => {
    const own = new Map(
      Array.from({ length: 3 + Math.floor(random() * 4) }, () => concept()).map((each) => [each.id, each]),
    );
    return {
      id: `${side}-${String(i).padStart(8, '0')}`,
      side,
      version: 1,
      code: `${side === 'need' ? 'XQ' : 'FA'}-2026-${i}`,
      title: phrase(16),
      body: phrase(310),
      terms: [...own.values()].flatMap(({ labels }) => labels),
      concepts: [...own.keys()],
      scenarioDirections: [
        `direction-${Math.floor(random() * 15)}`,
        ...(random() < 0.4 ? [`direction-${Math.floor(random() * 15)}`] : []),
      ],
      supplyDirections: [`supply-${Math.floor(random() * 10)}`],
      kind: `kind-${Math.floor(random() * 5)}`,
      organizationName: `${word()}${word()}科技有限公司`,
      city: pick(CITIES),
      region: '330106',
      market: '2b',
      budgetMax: Math.round(random() * 500),
      publishedAt: new Date(Date.UTC(2026, 0, 1) + i * 60_000),
    };
  });
}

/** A posting as the matcher would ask for it. */
export const candidateQuery = (posting: SearchDocument, context: ScoringContext): CandidateQuery =>
  needQuery(
    visibleNeed({
      ...emptyNeed(),
      title: posting.title,
      problem: posting.body,
      capabilities: posting.concepts.map((concept) => ({ concept, strength: 'preference' })),
      scenarioDirections: posting.scenarioDirections,
    }),
    context,
  );
