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
import { meaningsOf, type MeaningOf } from './meanings-of.js';
import type { PairScoring, PreparedScorer } from './pair-scoring.js';

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

/** What is replayed: a score as it was stored, and the contents that were scored. */
export interface ToReplay {
  readonly match: Pick<PastMatch, 'needId' | 'solutionId' | 'inputs' | 'figures'>;
  readonly need: NeedContent;
  readonly solution: SolutionContent;
}

export const toReplay = ({ match, scoredNeed, scoredSolution }: StoredPair): ToReplay => ({
  match,
  need: scoredNeed,
  solution: scoredSolution,
});

/**
 * Pairs scored again from their frozen inputs, in the order given: reading is replaying. Undefined where the scorer, or an edition, is another
 * one by now. One query for the vectors of an edition, however many pairs.
 */
export async function evidencesOf(
  store: Store,
  scoring: PairScoring,
  asked: readonly ToReplay[],
): Promise<readonly (Evidence | undefined)[]> {
  const scorers: (PreparedScorer | undefined)[] = [];
  for (const { match } of asked) scorers.push(await scoring.storedWith(store, match.inputs));
  const meanings = new Map<PreparedScorer, MeaningOf>();
  for (const scorer of new Set(scorers)) {
    if (!scorer) continue;
    const known = asked.filter(({ match }, i) => scorers[i] === scorer && !lacksMeaning(match));
    const ends = known.flatMap(({ match }) => Object.values(endsOf(match)));
    meanings.set(scorer, await meaningsOf(store, scorer.context, ends));
  }
  return asked.map((one, i) => {
    const scorer = scorers[i];
    const meaningOf = scorer && meanings.get(scorer);
    return meaningOf && replayed(one, scorer, lacksMeaning(one.match) ? () => NO_MEANING : meaningOf);
  });
}

/** One of them. */
export async function evidenceOf(
  store: Store,
  scoring: PairScoring,
  asked: ToReplay,
): Promise<Evidence | undefined> {
  return (await evidencesOf(store, scoring, [asked]))[0];
}

const endsOf = ({ needId, solutionId, inputs }: ToReplay['match']) => ({
  need: { postingId: needId, number: inputs.needRevision },
  solution: { postingId: solutionId, number: inputs.solutionRevision },
});

function replayed(asked: ToReplay, scorer: PreparedScorer, meaningOf: MeaningOf): Evidence {
  const { needId, solutionId, inputs } = asked.match;
  const ends = endsOf(asked.match);
  const need = {
    id: needId,
    organizationId: '',
    content: scorer.visible('need', ends.need, asked.need) as VisibleNeedContent,
    meaning: meaningOf(ends.need),
  };
  const solution = {
    id: solutionId,
    organizationId: '',
    seat: inputs.solutionSeat,
    content: scorer.visible('solution', ends.solution, asked.solution) as VisibleSolutionContent,
    meaning: meaningOf(ends.solution),
  };
  const context = { ...scorer.context, asOf: inputs.asOf };
  return { need, solution, context, result: scorePair(need, solution, context) };
}

/** Whether the score was made before both ends had a vector: its figures say so, and it is explained without them though they came since. */
const lacksMeaning = ({ figures }: Pick<PastMatch, 'figures'>): boolean =>
  figures !== '' &&
  parseFigures(figures).factors.some(({ factor, points, upper }) => factor === 'meaning' && points < upper);
