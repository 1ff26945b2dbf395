import {
  inForce,
  NO_MEANING,
  parseFigures,
  scorePair,
  type ContentOf,
  type Decision,
  type Introduction,
  type NeedContent,
  type PairScore,
  type Party,
  type ScorableNeed,
  type ScorableSolution,
  type ScoringContext,
  type Side,
  type SolutionContent,
  type VisibleNeedContent,
  type VisibleSolutionContent,
} from '@duijie/domain';
import type { Match, PastMatch } from '../ports/match-repositories.js';
import type { Store } from '../ports/unit-of-work.js';
import { loadPostings, type LoadedPosting } from '../posting/summarize.js';
import { meaningsOf } from './meanings-of.js';
import type { PairScoring } from './pair-scoring.js';

/** A match with all that readers ask of it. */
export interface StoredPair {
  readonly match: Match;
  readonly need: LoadedPosting;
  readonly solution: LoadedPosting;
  /** The contents that were scored. */
  readonly scoredNeed: NeedContent;
  readonly scoredSolution: SolutionContent;
  readonly decisions: Partial<Record<Party, Decision>>;
  readonly introduction?: Introduction;
}

/** A pair that ended is the broker's business, and its sides' while they are introduced. */
export const mayRead = ({ match, introduction }: StoredPair, reader: Party): boolean =>
  match.state === 'current' || reader === 'broker' || introduction !== undefined;

/** In the order given; pairs of which something is gone are left out. The same few queries however many. */
export async function loadPairs(store: Store, matches: readonly Match[]): Promise<readonly StoredPair[]> {
  if (matches.length === 0) return [];
  const needs = await loadSide(store, 'need', [...new Set(matches.map(({ needId }) => needId))]);
  const solutions = await loadSide(store, 'solution', [
    ...new Set(matches.map(({ solutionId }) => solutionId)),
  ]);
  const scored = await loadScored(store, matches);
  const pairs = matches.map(({ needId, solutionId }) => ({ needId, solutionId }));
  const decisions = await store.decisions.inForce(pairs);
  const introductions = await store.introductions.openOfPairs(pairs);
  return matches.flatMap((match): StoredPair[] => {
    const { needId, solutionId, inputs } = match;
    const [need, solution] = [needs.get(needId), solutions.get(solutionId)];
    const scoredNeed = scored('need', needId, inputs.needRevision);
    const scoredSolution = scored('solution', solutionId, inputs.solutionRevision);
    if (!need || !solution || !scoredNeed || !scoredSolution) return [];
    const isOfPair = (row: { needId: string; solutionId: string }) =>
      row.needId === needId && row.solutionId === solutionId;
    const introduction = introductions.find(isOfPair);
    return [
      {
        match,
        need,
        solution,
        scoredNeed,
        scoredSolution,
        decisions: inForce(decisions.filter(isOfPair)),
        ...(introduction && { introduction }),
      },
    ];
  });
}

async function loadSide(
  store: Store,
  side: Side,
  ids: readonly string[],
): Promise<ReadonlyMap<string, LoadedPosting>> {
  const postings = (await store.postings.findMany(ids)).filter((posting) => posting.side === side);
  return new Map((await loadPostings(store, postings)).map((loaded) => [loaded.posting.id, loaded]));
}

/** The revisions that were scored, by side, posting and number. */
export async function loadScored(
  store: Store,
  matches: readonly Pick<PastMatch, 'needId' | 'solutionId' | 'inputs'>[],
) {
  const revisions = await store.postings.revisions(
    matches.flatMap(({ needId, solutionId, inputs }) => [
      { postingId: needId, number: inputs.needRevision },
      { postingId: solutionId, number: inputs.solutionRevision },
    ]),
  );
  const contents = new Map(
    revisions.map(({ postingId, number, content }) => [`${postingId}:${number}`, content]),
  );
  return <S extends Side>(_side: S, postingId: string, number: number): ContentOf[S] | undefined =>
    contents.get(`${postingId}:${number}`) as ContentOf[S] | undefined;
}

/** A stored score with its words: the two ends as they were scored, and what scoring them again gives. */
export interface Evidence {
  readonly need: ScorableNeed;
  readonly solution: ScorableSolution;
  readonly context: ScoringContext;
  readonly result: PairScore;
}

/** The pair scored again from its frozen inputs: reading is replaying. Undefined when the scorer, or an edition, is another one by now. */
export async function evidenceOf(
  store: Store,
  scoring: PairScoring,
  match: Pick<PastMatch, 'needId' | 'solutionId' | 'inputs' | 'figures'>,
  contents: { readonly need: NeedContent; readonly solution: SolutionContent },
): Promise<Evidence | undefined> {
  const { needId, solutionId, inputs } = match;
  const scorer = await scoring.storedWith(store, inputs);
  if (!scorer) return undefined;
  const ends = {
    need: { postingId: needId, number: inputs.needRevision },
    solution: { postingId: solutionId, number: inputs.solutionRevision },
  };
  const meaningOf = lacksMeaning(match)
    ? () => NO_MEANING
    : await meaningsOf(store, scorer.context, Object.values(ends));
  const need = {
    id: needId,
    organizationId: '',
    content: scorer.visible('need', ends.need, contents.need) as VisibleNeedContent,
    meaning: meaningOf(ends.need),
  };
  const solution = {
    id: solutionId,
    organizationId: '',
    seat: inputs.solutionSeat,
    content: scorer.visible('solution', ends.solution, contents.solution) as VisibleSolutionContent,
    meaning: meaningOf(ends.solution),
  };
  const context = { ...scorer.context, asOf: inputs.asOf };
  return { need, solution, context, result: scorePair(need, solution, context) };
}

/** Whether the score was made before both ends had a vector: its figures say so, and it is explained without them though they came since. */
const lacksMeaning = ({ figures }: Pick<PastMatch, 'figures'>): boolean =>
  figures !== '' &&
  parseFigures(figures).factors.some(({ factor, points, upper }) => factor === 'meaning' && points < upper);
