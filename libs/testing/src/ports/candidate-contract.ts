import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { CandidateSource, SearchDocument, SearchFeed } from '@duijie/application';
import { otherSide, type CandidateQuery, type Side } from '@duijie/domain';
import { bareQuery, inBatches, searchDocument } from './search-documents.js';

export interface CandidateParts {
  readonly candidates: CandidateSource;
  /** How documents get to it. */
  readonly feed: SearchFeed;
  close(): Promise<void>;
}

const CONCEPTS = Array.from({ length: 12 }, (_, i) => `concept-${i}`);
const DIRECTIONS = ['training', 'culture', 'maintenance'];
const WORDS = ['压铸车间', '博物馆展厅', '手术模拟', '消防演练', '潮汐电站', '青瓷修复', '轨道检修'];

const pick = <T>(items: readonly T[], seed: number): T => items[seed % items.length] as T;

/** 60 needs and 60 solutions; which of them share what is decided by small primes, so every kind of overlap occurs. */
function postings(side: Side): SearchDocument[] {
  const step = side === 'need' ? 5 : 7;
  return Array.from({ length: 60 }, (_, i) =>
    searchDocument(`${side}-${i}`, {
      side,
      title: `${pick(WORDS, i * step)}${i}号`,
      body: `用于${pick(WORDS, i + step)}，型号DX-${i}。`,
      concepts: [...new Set([pick(CONCEPTS, i * step), pick(CONCEPTS, i * step + i)])],
      scenarioDirections: [pick(DIRECTIONS, i + step)],
    }),
  );
}

const bare = bareQuery();

const queryOf = ({ title, body, concepts, scenarioDirections }: SearchDocument): CandidateQuery => ({
  ...bare,
  concepts: concepts.map((concept) => ({ concept, weight: 1 })),
  directions: scenarioDirections,
  terms: [{ term: '压铸', weight: 2 }].filter(({ term }) => title.includes(term)),
  text: `${title}\n${body}`,
});

/** What a candidate source promises: it misses no pair that shares a concept, and puts the likeliest first. */
export function candidateContract(open: () => Promise<CandidateParts>): void {
  let parts: CandidateParts;
  const all = { need: postings('need'), solution: postings('solution') };

  beforeAll(async () => {
    parts = await open();
    await parts.feed.prepare();
    await parts.feed.rebuild(inBatches([...all.need, ...all.solution]));
  });

  afterAll(async () => parts?.close());

  describe('candidates', () => {
    it.each<[Side]>([['solution'], ['need']])('finds every %s that shares a concept', async (side) => {
      for (const asking of all[otherSide(side)]) {
        const found = new Set(await parts.candidates.find(side, queryOf(asking), 200));
        const sharing = all[side].filter(({ concepts }) =>
          concepts.some((concept) => asking.concepts.includes(concept)),
        );
        expect(sharing.filter(({ id }) => !found.has(id))).toEqual([]);
      }
    });

    it('puts more shared weight first', async () => {
      const query: CandidateQuery = {
        ...bare,
        concepts: [
          { concept: 'concept-1', weight: 1 },
          { concept: 'concept-2', weight: 0.6 },
        ],
      };
      const found = await parts.candidates.find('need', query, 200);
      const worth = found.map((id) => {
        const concepts = all.need.find((need) => need.id === id)?.concepts ?? [];
        return (concepts.includes('concept-1') ? 1 : 0) + (concepts.includes('concept-2') ? 0.6 : 0);
      });
      expect(worth).toEqual([...worth].sort((a, b) => b - a));
      expect(worth.at(0)).toBeGreaterThan(0);
    });

    it('finds by words when no concept is shared', async () => {
      const found = await parts.candidates.find(
        'solution',
        { ...bare, terms: [{ term: '青瓷', weight: 1 }], text: '青瓷修复' },
        200,
      );
      const expected = all.solution
        .filter(({ title, body }) => `${title}${body}`.includes('青瓷'))
        .map(({ id }) => id);
      expect(expected.length).toBeGreaterThan(0);
      expect(expected.filter((id) => !found.includes(id))).toEqual([]);
    });

    it('reads the text itself when no words are named', async () => {
      const found = await parts.candidates.find(
        'solution',
        { ...bare, text: '寻找能做潮汐电站检修的单位' },
        200,
      );
      expect(found.length).toBeGreaterThan(0);
    });

    it('names each once, no more than asked for, and only of the side', async () => {
      const query = queryOf(all.need[0] ?? searchDocument('x'));
      const found = await parts.candidates.find('solution', query, 10);
      expect(found).toHaveLength(10);
      expect(new Set(found).size).toBe(10);
      expect(found.every((id) => id.startsWith('solution-'))).toBe(true);
      expect(await parts.candidates.find('solution', query, 10)).toEqual(found);
    });

    it.each([
      ['nothing', bare],
      [
        'strange words',
        {
          ...bare,
          terms: [
            { term: "'\\\0\ud800:*&|", weight: 1 },
            { term: '', weight: 1 },
          ],
          text: '\0😀',
        },
      ],
      [
        'unknown concepts',
        { ...bare, concepts: [{ concept: 'no\'such"concept', weight: 1 }], directions: ['\0'] },
      ],
    ])('%s finds nothing', async (_what, query) =>
      expect(await parts.candidates.find('solution', query, 200)).toEqual([]),
    );
  });
}
