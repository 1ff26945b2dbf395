/* Search figures: build, size, p50 and p95 of people's search by kind of query, and of candidates. */
import { readFileSync } from 'node:fs';
import type {
  CandidateSource,
  SearchAsk,
  SearchDocument,
  SearchFeed,
  SearchQuery,
  SynonymSource,
} from '@duijie/application';
import {
  MeilisearchCandidateSource,
  MeilisearchSearchAsk,
  MeilisearchSearchFeed,
} from '@duijie/search-meilisearch';
import { PostgresSearchAsk, PostgresSearchFeed } from '@duijie/search-postgres';
import { chinaDate, scoringContext, takeSnapshot } from '@duijie/domain';
import { JiebaSegmenter } from '@duijie/text';
import { dict } from '@node-rs/jieba/dict.js';
import pg from 'pg';
import { candidateQuery, chance, corpus, type ConceptNames } from './search-corpus.js';
import { seedLexicon } from './seed-lexicon.js';

export interface SearchUnderBench {
  readonly name: string;
  readonly ask: SearchAsk;
  readonly feed: SearchFeed;
  /** An engine that also finds candidates. */
  readonly candidates?: CandidateSource;
}

interface SeedConcept {
  readonly id: string;
  readonly label: { readonly zh: string; readonly en: string };
  readonly synonyms?: { readonly zh?: readonly string[]; readonly en?: readonly string[] };
}

export function readConcepts(file: string): ConceptNames[] {
  const seeds = JSON.parse(readFileSync(file, 'utf8')) as readonly SeedConcept[];
  return seeds.map(({ id, label, synonyms }) => ({
    id,
    labels: [label.zh, label.en, ...(synonyms?.zh ?? []), ...(synonyms?.en ?? [])],
  }));
}

/** The commonest words of two to four characters that carry meaning. */
export function commonWords(count: number): string[] {
  return Buffer.from(dict)
    .toString('utf8')
    .split('\n')
    .map((line) => line.split(' '))
    .filter(([word = '', , tag = '']) => /^(n|v|vn|a|l)$/.test(tag) && word.length > 1 && word.length < 5)
    .sort((a, b) => Number(b[1]) - Number(a[1]))
    .slice(0, count)
    .map(([word = '']) => word);
}

const percentile = (times: readonly number[], share: number): number =>
  [...times].sort((a, b) => a - b)[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0;

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

/** The kinds of query that people type; each is asked with different words every time. */
function queries(
  needs: readonly SearchDocument[],
  words: readonly string[],
  concepts: readonly ConceptNames[],
): Record<string, () => Partial<SearchQuery>> {
  const random = chance(7);
  const pick = <T>(items: readonly T[]): T => items[Math.floor(random() * items.length)] as T;
  const some = (from: number, to: number): string => pick(words.slice(from, to));
  return {
    'common word': () => ({ text: some(0, 50) }),
    'rare word': () => ({ text: some(2000, 6000) }),
    'two words': () => ({ text: `${some(0, 300)} ${some(0, 300)}` }),
    'term of the vocabulary': () => ({ text: pick(concepts).labels[0] ?? '' }),
    'a whole title': () => ({ text: pick(needs).title }),
    'common word, newest, city': () => ({ text: some(0, 50), sort: 'newest', cities: ['330100', '330200'] }),
    'model with a slip': () => ({ text: pick(['Unrael', 'Unti', 'OpneXR', 'HoloLes2', 'WebXRR']) }),
    pinyin: () => ({ text: pick(['xuni', 'anquan', 'peixun', 'jiaoxue', 'gongcheng', 'xnxs']) }),
    'nothing asked': () => ({ text: '', sort: 'newest' }),
    'nothing asked, two facets': () => ({
      text: '',
      sort: 'newest',
      kinds: ['kind-1'],
      scenarioDirections: ['direction-3'],
    }),
    'no such thing': () => ({ text: `${some(5000, 6000)}${some(5000, 6000)}火箭` }),
  };
}

export async function benchSearch(
  { name, ask, feed, candidates }: SearchUnderBench,
  count: number,
  concepts: readonly ConceptNames[],
  print: (line: string) => void,
): Promise<void> {
  const words = commonWords(6000);
  const needs = corpus('need', count, words, concepts);
  const solutions = corpus('solution', count, words, concepts);
  await feed.prepare();
  async function* everything(): AsyncGenerator<readonly SearchDocument[]> {
    for (const all of [needs, solutions])
      for (let from = 0; from < all.length; from += 1000) yield all.slice(from, from + 1000);
  }
  print(
    `${name}: ${count} needs and ${count} solutions built in ${((await timed(() => feed.rebuild(everything()))) / 1000).toFixed(1)} s`,
  );
  const line = (what: string, times: readonly number[], found: number): void =>
    print(
      `  ${what.padEnd(28)} p50 ${percentile(times, 0.5).toFixed(1).padStart(6)} ms  p95 ${percentile(times, 0.95).toFixed(1).padStart(6)} ms  found ${Math.round(found / times.length)}`,
    );
  const all: number[] = [];
  for (const [what, query] of Object.entries(queries(needs, words, concepts))) {
    const times: number[] = [];
    let found = 0;
    for (let i = 0; i < 60; i++) {
      const asked: SearchQuery = { side: 'need', text: '', sort: 'relevance', page: 1, size: 20, ...query() };
      const ms = await timed(async () => (found += (await ask.search(asked)).total));
      if (i >= 10) times.push(ms);
    }
    all.push(...times);
    line(what, times, found);
  }
  line('all of them', all, 0);
  if (candidates) {
    const times: number[] = [];
    const texts = [...needs, ...solutions].map(({ title, body }) => `${title}\n${body}`);
    const context = scoringContext(seedLexicon(), takeSnapshot(1, texts), chinaDate(new Date()));
    let found = 0;
    for (const need of needs.slice(0, 210)) {
      const query = candidateQuery(need, context);
      const ms = await timed(async () => (found += (await candidates.find('solution', query, 200)).length));
      times.push(ms);
    }
    line('candidates (limit 200)', times.slice(10), found);
  }
  const upserts: number[] = [];
  for (const need of needs.slice(0, 100))
    upserts.push(await timed(() => feed.upsert([{ ...need, version: 2 }])));
  line('one posting, until found', upserts, 0);
}

/** DATABASE_URL names a database that may be filled; with MEILI_URL (and MEILI_KEY) Meilisearch is measured on the same postings. */
export async function main(size: number): Promise<void> {
  const concepts = readConcepts('seeds/vocabulary/concepts.json');
  const synonyms: SynonymSource = () => concepts.map(({ labels }) => labels);
  const segmenter = new JiebaSegmenter(concepts.flatMap(({ labels }) => labels));
  if (process.env['DATABASE_URL']) {
    const pool = new pg.Pool({ connectionString: process.env['DATABASE_URL'], max: 4 });
    const engine = {
      name: 'postgresql',
      ask: new PostgresSearchAsk(pool, segmenter, synonyms),
      feed: new PostgresSearchFeed(pool, segmenter, synonyms),
    };
    await benchSearch(engine, size, concepts, console.log);
    const { rows } = await pool.query<{ size: string }>(
      `SELECT pg_size_pretty(sum(pg_total_relation_size(format('search.%I', tablename)::regclass))) AS size FROM pg_tables WHERE schemaname = 'search'`,
    );
    console.log(`  size ${rows[0]?.size}`);
    await pool.end();
  }
  if (process.env['MEILI_URL']) {
    const options = { url: process.env['MEILI_URL'], key: process.env['MEILI_KEY'] ?? '', prefix: 'bench' };
    const engine = {
      name: 'meilisearch',
      ask: new MeilisearchSearchAsk(options, segmenter),
      feed: new MeilisearchSearchFeed(options, segmenter, synonyms),
      candidates: new MeilisearchCandidateSource(options, segmenter),
    };
    await benchSearch(engine, size, concepts, console.log);
  }
}
