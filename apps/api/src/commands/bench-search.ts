import { parseArgs } from 'node:util';
import {
  CandidateIndex,
  chinaDate,
  corpusDocument,
  needText,
  scoringContext,
  solutionText,
  takeSnapshot,
  visibleNeed,
} from '@duijie/domain';
import {
  contactMeilisearch,
  MeilisearchCandidateSource,
  MeilisearchSearchAsk,
  MeilisearchSearchFeed,
} from '@duijie/search-meilisearch';
import { PostgresSearchAsk, PostgresSearchFeed } from '@duijie/search-postgres';
import { JiebaSegmenter } from '@duijie/text';
import { Pool } from 'pg';
import { Chance } from '../bench/chance.js';
import { madeSolutions, seedReference } from '../bench/made-solutions.js';
import { postingMaker } from '../bench/make-postings.js';
import { bestOfAll, catalogueOf, measureSource, measurePeople, prepareAll } from '../bench/measure-engine.js';
import { typedQueries } from '../bench/typed-queries.js';
import type { Command } from './command.js';

const ENGINES = ['memory', 'postgresql', 'meilisearch'] as const;
const SEARCHES = 300;
const ASKING = 50;
const MOST_TEXTS = 20_000;
const MEGABYTE = 1_048_576;

/** One JSON object: each engine on the same N made solutions, one after the other. */
export const benchSearch: Command = {
  does: 'compare the search engines on [--postings N] made solutions: [--engines memory,postgresql,meilisearch]; --served asks indexes that an earlier run left; DATABASE_URL names an empty database, MEILI_URL a server',
  run: async (args) => {
    const { values } = parseArgs({
      args: [...args],
      options: {
        postings: { type: 'string', default: '10000' },
        served: { type: 'boolean', default: false },
        engines: { type: 'string', default: process.env['MEILI_URL'] ? ENGINES.join() : 'memory,postgresql' },
      },
    });
    const postings = Number(values.postings);
    if (!Number.isInteger(postings) || postings < 100) throw new Error('--postings: 100 or more');
    const bench = ground(postings, values.served);
    const figures: Record<string, unknown> = { postings };
    for (const engine of ENGINES)
      if (values.engines.split(',').includes(engine)) figures[engine] = await MEASURE[engine](bench);
    console.log(
      JSON.stringify(figures, (_, value: unknown) =>
        typeof value === 'number' ? Math.round(value * 1000) / 1000 : value,
      ),
    );
  },
};

type Ground = ReturnType<typeof ground>;

/** What is the same for all engines: the postings, the questions of people, the needs that look for partners and their ten best. */
function ground(postings: number, served: boolean) {
  const reference = seedReference();
  const names = reference.vocabulary.concepts.map(({ label, synonyms }) => [
    label.zh,
    label.en,
    ...synonyms.zh,
    ...synonyms.en,
  ]);
  const segmenter = new JiebaSegmenter(names.flat());
  const pages = () => madeSolutions(postings, reference);
  const maker = postingMaker(new Chance(7));
  const needs = Array.from({ length: ASKING }, (_, i) => visibleNeed(maker.need(i)));
  const texts = needs.map((need) => corpusDocument(needText(need)));
  for (const page of madeSolutions(Math.min(postings, MOST_TEXTS), reference))
    texts.push(...page.map(({ scorable }) => corpusDocument(solutionText(scorable.content))));
  const context = scoringContext(reference.lexicon, takeSnapshot(1, texts), chinaDate(new Date()));
  const begun = performance.now();
  const prepared = prepareAll(pages(), context);
  const prepareSeconds = (performance.now() - begun) / 1000;
  const best = bestOfAll(needs, prepared, context);
  const queries = typedQueries(SEARCHES, new Chance(11), segmenter, names.flat());
  return {
    served,
    segmenter,
    synonyms: () => names,
    pages,
    queries,
    context,
    prepared,
    prepareSeconds,
    best,
  };
}

const MEASURE: Readonly<Record<(typeof ENGINES)[number], (bench: Ground) => Promise<object>>> = {
  memory: async ({ context, prepared, prepareSeconds, best }) => {
    const begun = performance.now();
    const index = new CandidateIndex();
    for (const one of prepared) index.putSolution(one, context);
    const buildSeconds = (performance.now() - begun) / 1000;
    const source = {
      find: async (_: unknown, query: Parameters<typeof index.find>[0], limit: number) =>
        index.find(query, limit).map(({ id }) => id),
    };
    const figures = await measureSource(source, best, context);
    return { prepareSeconds, buildSeconds, megabytes: index.bytes() / MEGABYTE, ...figures };
  },

  postgresql: async ({ segmenter, synonyms, served, pages, queries }) => {
    const pool = new Pool({ connectionString: process.env['DATABASE_URL'], max: 4 });
    const ask = new PostgresSearchAsk(pool, segmenter, synonyms);
    const feed = new PostgresSearchFeed(pool, segmenter, synonyms);
    const people = await measurePeople({ ask, feed, served }, pages, queries);
    const { rows } = await pool.query<{ bytes: string }>(
      `SELECT sum(pg_total_relation_size(format('%I.%I', schemaname, tablename)::regclass)) AS bytes FROM pg_tables WHERE schemaname = 'search'`,
    );
    const { version } = await ask.ping();
    await pool.end();
    return { version, ...people, megabytes: Number(rows[0]?.bytes) / MEGABYTE };
  },

  meilisearch: async ({ segmenter, synonyms, served, pages, queries, context, prepared, best }) => {
    const url = process.env['MEILI_URL'] ?? '';
    const key = process.env['MEILI_KEY'] ?? '';
    /** Of everything on the server: give it one of its own. */
    const sizeOnDisk = async (): Promise<number> => {
      const answer = await fetch(new URL('/stats', url), { headers: { authorization: `Bearer ${key}` } });
      return ((await answer.json()) as { usedDatabaseSize: number }).usedDatabaseSize / MEGABYTE;
    };
    const parts = await contactMeilisearch({ url, key, prefix: 'bench' });
    const ask = new MeilisearchSearchAsk(parts.ask, segmenter);
    const feed = new MeilisearchSearchFeed(parts.feed, segmenter, synonyms);
    const people = await measurePeople({ ask, feed, served }, pages, queries);
    const megabytes = await sizeOnDisk();
    const found = await measureSource(
      new MeilisearchCandidateSource(parts.ask, segmenter, catalogueOf(prepared)),
      best,
      context,
    );
    const { version } = await ask.ping();
    return { version, ...people, megabytes, ...found };
  },
};
