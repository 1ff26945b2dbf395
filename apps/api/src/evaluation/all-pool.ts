import type { CandidateSource, SearchDocument, SearchFeed } from '@duijie/application';
import {
  CandidateIndex,
  chinaDate,
  cityOf,
  needQuery,
  prepareSolution,
  scoringContext,
  solutionText,
  type ScorableNeed,
  type ScorableSolution,
  type ScoringContext,
} from '@duijie/domain';
import { lexicon, snapshotOf, type Pool } from './evaluate.js';
import type { JudgedSet } from './read-judged-set.js';

/** As deep as a run must go, and as production asks for. */
const DEPTH = 200;
const BATCH = 1000;
const YESTERDAY = new Date(Date.now() - 86_400_000);

const documentOf = ({ id, seat, content }: ScorableSolution): SearchDocument => ({
  id,
  side: 'solution',
  version: 1,
  code: id,
  title: content.title,
  body: solutionText(content).description,
  terms: [],
  concepts: content.capabilities.map(({ concept }) => concept),
  scenarioDirections: content.scenarioDirections,
  supplyDirections: content.supplyDirections,
  kind: content.kind,
  city: cityOf(seat),
  publishedAt: YESTERDAY,
});

/** Production's candidate search over all of the set's solutions: the index that a worker keeps in memory. */
export function allPool(set: JudgedSet): Pool {
  const context = contextOf(set);
  const index = new CandidateIndex();
  for (const [id, solution] of set.solutions)
    index.putSolution({ id, prepared: prepareSolution(solution, context) }, context);
  return async (need) => {
    const found = index.find(needQuery(need.content, context), DEPTH);
    return othersOf(
      need,
      set,
      found.map(({ id }) => id),
    );
  };
}

/** The same where a search engine finds the candidates: it is fed with the solutions first. */
export async function enginePool(
  set: JudgedSet,
  feed: SearchFeed,
  candidates: CandidateSource,
): Promise<Pool> {
  const context = contextOf(set);
  await feed.prepare();
  const documents = [...set.solutions.values()].map(documentOf);
  for (let at = 0; at < documents.length; at += BATCH) await feed.upsert(documents.slice(at, at + BATCH));
  return async (need) => {
    const ids = await candidates.find('solution', needQuery(need.content, context), DEPTH);
    return othersOf(need, set, ids);
  };
}

/** As in production, an organization is not recommended to itself; a set that names none has nobody to leave out. */
const othersOf = (
  { organizationId }: ScorableNeed,
  { solutions }: JudgedSet,
  ids: readonly string[],
): readonly ScorableSolution[] =>
  ids
    .flatMap((id) => solutions.get(id) ?? [])
    .filter((solution) => organizationId === '' || solution.organizationId !== organizationId);

const contextOf = (set: JudgedSet): ScoringContext =>
  scoringContext(lexicon(), snapshotOf(set), chinaDate(new Date()));
