import { setTimeout as pause } from 'node:timers/promises';
import {
  BeginRematch,
  CandidateSource,
  ReferenceLibrary,
  UnitOfWork,
  visibleContent,
  type Segmenter,
} from '@duijie/application';
import {
  addDays,
  chinaDate,
  needQuery,
  scorePair,
  scoringContext,
  type NeedContent,
  type ScorableNeed,
  type ScorableSolution,
  type VisibleNeedContent,
  type VisibleSolutionContent,
} from '@duijie/domain';
import type { INestApplicationContext } from '@nestjs/common';
import { CLI } from '../commands/command.js';
import { percentiles, type Percentiles } from '../evaluation/percentiles.js';
import { Chance } from './chance.js';
import { BenchClient } from './http.js';
import { postingMaker } from './make-postings.js';
import { typedQueries } from './typed-queries.js';

const PUBLISHED = 200;
const SEARCHES = 300;
const RECALL_NEEDS = 50;
const CANDIDATES = 200;
const BATCH = 500;

/** From sending the submit request until the recommendations are stored, one need after the other. */
export async function measurePublishing(client: BenchClient): Promise<Percentiles> {
  const maker = postingMaker(new Chance(7));
  const answerBy = addDays(chinaDate(new Date()), 30);
  const times: number[] = [];
  for (let i = 0; i < PUBLISHED; i++) {
    const content: NeedContent = { ...maker.need(i), answerBy };
    const { id } = await client.json<{ id: string }>('POST', '/needs', { content });
    const sent = Date.now();
    await client.json('POST', `/needs/${id}/submit`, {});
    for (;;) {
      const progress = await client.json<{ step: string; completedAt?: string }>(
        'GET',
        `/needs/${id}/progress`,
      );
      if (progress.step === 'failed') throw new Error(`matching of ${id} failed`);
      if (progress.step === 'done' && progress.completedAt) {
        times.push(Date.parse(progress.completedAt) - sent);
        break;
      }
      await pause(5);
    }
  }
  return percentiles(times);
}

/** People's search over HTTP, as it is typed. */
export async function measureSearch(
  context: INestApplicationContext,
  segmenter: Segmenter,
  client: BenchClient,
): Promise<Percentiles> {
  const { vocabulary } = await context.get<ReferenceLibrary>(ReferenceLibrary).fresh();
  const names = vocabulary.concepts.flatMap(({ label, synonyms }) => [label.zh, label.en, ...synonyms.zh]);
  const times: number[] = [];
  for (const { q, page, scenario } of typedQueries(SEARCHES, new Chance(11), segmenter, names)) {
    const query = new URLSearchParams({ page: String(page), ...(q && { q }), ...(scenario && { scenario }) });
    const begun = performance.now();
    await client.json('GET', `/solutions?${query.toString()}`);
    times.push(performance.now() - begun);
  }
  return percentiles(times);
}

/** A full re-match, by the worker. @returns needs per second, from asking until it is done */
export async function measureRematch(context: INestApplicationContext): Promise<number> {
  const unitOfWork = context.get<UnitOfWork>(UnitOfWork);
  const begun = performance.now();
  await context.get(BeginRematch).execute(CLI);
  for (;;) {
    const run = await unitOfWork.read((store) => store.rematches.newest());
    if (run?.state === 'done') return run.done / ((performance.now() - begun) / 1000);
    await pause(25);
  }
}

/** Of the ten best by scoring every solution, the share that is among the candidates; mean over some needs. */
export async function measureRecall(context: INestApplicationContext): Promise<number> {
  const unitOfWork = context.get<UnitOfWork>(UnitOfWork);
  const candidates = context.get<CandidateSource>(CandidateSource);
  const { lexicon, corpus } = await context.get<ReferenceLibrary>(ReferenceLibrary).fresh();
  const scoring = scoringContext(lexicon, corpus, chinaDate(new Date()));
  const solutions = await allSolutions(unitOfWork);
  const needs = await someNeeds(unitOfWork);
  let found = 0;
  let wanted = 0;
  for (const need of needs) {
    const best = solutions
      .map((solution) => ({ id: solution.id, result: scorePair(need, solution, scoring) }))
      .filter(({ result }) => result.standing !== 'excluded')
      .sort((a, b) => b.result.score - a.result.score || (a.id < b.id ? -1 : 1))
      .slice(0, 10);
    const proposed = new Set(await candidates.find('solution', needQuery(need.content, scoring), CANDIDATES));
    wanted += best.length;
    found += best.filter(({ id }) => proposed.has(id)).length;
  }
  return wanted === 0 ? 1 : found / wanted;
}

async function allSolutions(unitOfWork: UnitOfWork): Promise<ScorableSolution[]> {
  const all: ScorableSolution[] = [];
  for (let afterId: string | undefined; ;) {
    const ids = await unitOfWork.read((store) => store.postings.publishedIds('solution', afterId, BATCH));
    const live = await unitOfWork.read((store) => store.postings.live('solution', ids));
    const owners = await unitOfWork.read((store) =>
      store.organizations.findMany(live.map(({ posting }) => posting.organizationId)),
    );
    const seats = new Map(owners.map(({ id, region }) => [id, region]));
    for (const { posting, content } of live) {
      const visible = visibleContent('solution', content) as VisibleSolutionContent;
      all.push({
        id: posting.id,
        organizationId: posting.organizationId,
        seat: seats.get(posting.organizationId) ?? '',
        content: visible,
      });
    }
    afterId = ids.at(-1);
    if (ids.length < BATCH) return all;
  }
}

async function someNeeds(unitOfWork: UnitOfWork): Promise<ScorableNeed[]> {
  return unitOfWork.read(async (store) => {
    const ids = await store.postings.publishedIds('need', undefined, RECALL_NEEDS);
    return (await store.postings.live('need', ids)).map(({ posting, content }) => ({
      id: posting.id,
      organizationId: posting.organizationId,
      content: visibleContent('need', content) as VisibleNeedContent,
    }));
  });
}
