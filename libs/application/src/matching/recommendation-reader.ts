import {
  bestCounterfactual,
  DomainError,
  inForce,
  pairProgress,
  placeAmong,
  privateChecks,
  reasonsFor,
  SCORER_VERSION,
  type ContentOf,
  type Decision,
  type Introduction,
  type NeedContent,
  type Party,
  type Side,
  type SolutionContent,
} from '@duijie/domain';
import type { Actor } from '../access/actor.js';
import type { Match } from '../ports/match-repositories.js';
import type { Store } from '../ports/unit-of-work.js';
import { presentSummary } from '../posting/posting-summary.js';
import { loadPostings, type LoadedPosting } from '../posting/summarize.js';
import { visibleContent } from '../posting/visible-content.js';
import { partyOf } from './pair-access.js';
import type { PairScoring, PreparedScorer } from './pair-scoring.js';
import {
  presentContact,
  presentDecision,
  presentJoint,
  presentJoints,
  type CounterfactualView,
  type DecisionView,
  type RecommendationView,
} from './recommendation-view.js';

interface Pair {
  readonly match: Match;
  readonly need: LoadedPosting;
  readonly solution: LoadedPosting;
  /** The contents that were scored. */
  readonly scoredNeed: NeedContent;
  readonly scoredSolution: SolutionContent;
  readonly decisions: Partial<Record<Party, Decision>>;
  readonly introduction?: Introduction;
}

/** Turns matches into what a given reader may see of them. */
export class RecommendationReader {
  constructor(private readonly scoring: PairScoring) {}

  /**
   * In the order given; pairs the reader may not see are left out.
   * @param ranking all current matches of one need, best first, when the list is that need's: gives ranks and places
   */
  async views(
    store: Store,
    actor: Actor,
    matches: readonly Match[],
    ranking?: readonly Match[],
  ): Promise<readonly RecommendationView[]> {
    const scorer = await this.scoring.prepare();
    const pairs = await loadPairs(store, matches);
    const counts = await store.matches.countOf(
      'solution',
      pairs.map(({ match }) => match.solutionId),
    );
    const needCounts = await store.matches.countOf(
      'need',
      pairs.map(({ match }) => match.needId),
    );
    return pairs.flatMap((pair) => {
      const reader = partyOf(actor, {
        needOrganizationId: pair.need.owner.id,
        solutionOrganizationId: pair.solution.owner.id,
      });
      if (!reader || !mayRead(pair, reader)) return [];
      const found = { ...counts, ...needCounts };
      return [present(pair, reader, scorer, found, ranking)];
    });
  }

  /** @throws MATCH.NOT_FOUND */
  async view(store: Store, actor: Actor, match: Match): Promise<RecommendationView> {
    const ranking = await store.matches.ofPosting('need', match.needId);
    const [view] = await this.views(store, actor, [match], ranking);
    if (!view) throw new DomainError('MATCH.NOT_FOUND');
    return view;
  }
}

/** A pair that ended is the broker's business, and its sides' while they are introduced. */
const mayRead = ({ match, introduction }: Pair, reader: Party): boolean =>
  match.state === 'current' || reader === 'broker' || introduction !== undefined;

const key = (needId: string, solutionId: string): string => `${needId}:${solutionId}`;

async function loadPairs(store: Store, matches: readonly Match[]): Promise<readonly Pair[]> {
  if (matches.length === 0) return [];
  const [needs, solutions] = [
    await loadSide(store, 'need', [...new Set(matches.map(({ needId }) => needId))]),
    await loadSide(store, 'solution', [...new Set(matches.map(({ solutionId }) => solutionId))]),
  ];
  const scored = new Map(
    (
      await store.postings.revisions(
        matches.flatMap(({ needId, solutionId, inputs }) => [
          { postingId: needId, number: inputs.needRevision },
          { postingId: solutionId, number: inputs.solutionRevision },
        ]),
      )
    ).map((revision) => [key(revision.postingId, String(revision.number)), revision.content]),
  );
  const pairs = matches.map(({ needId, solutionId }) => ({ needId, solutionId }));
  const decisions = await store.decisions.inForce(pairs);
  const introductions = await store.introductions.openOfPairs(pairs);
  return matches.flatMap((match) => {
    const { needId, solutionId, inputs } = match;
    const [need, solution] = [needs.get(needId), solutions.get(solutionId)];
    const scoredNeed = scored.get(key(needId, String(inputs.needRevision)));
    const scoredSolution = scored.get(key(solutionId, String(inputs.solutionRevision)));
    if (!need || !solution || !scoredNeed || !scoredSolution) return [];
    const ofPair = (row: { needId: string; solutionId: string }) =>
      row.needId === needId && row.solutionId === solutionId;
    const introduction = introductions.find(ofPair);
    return [
      {
        match,
        need,
        solution,
        scoredNeed: scoredNeed as NeedContent,
        scoredSolution: scoredSolution as SolutionContent,
        decisions: inForce(decisions.filter(ofPair)),
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

function present(
  pair: Pair,
  reader: Party,
  scorer: PreparedScorer,
  counts: Readonly<Record<string, number>>,
  ranking: readonly Match[] | undefined,
): RecommendationView {
  const { match, decisions, introduction } = pair;
  const { result, inputs } = match;
  const [own, other] = reader === 'solution' ? [pair.solution, pair.need] : [pair.need, pair.solution];
  const isVendor = reader === 'solution';
  const rank = isVendor ? -1 : (ranking?.findIndex(({ id }) => id === match.id) ?? -1);
  const counterfactual = counterfactualOf(pair, reader, scorer, ranking);
  const said: Partial<Record<Party, DecisionView>> = {};
  for (const decision of Object.values(decisions)) {
    const view = presentDecision(decision, reader);
    if (view) said[decision.party] = view;
  }
  return {
    matchId: match.id,
    state: match.state,
    reader,
    standing: result.standing === 'passed' ? 'passed' : 'to_verify',
    ...(rank >= 0 && { rank: rank + 1 }),
    pinned: !isVendor && decisions.broker?.verdict === 'pin',
    score: result.score,
    upper: result.upper,
    computedAt: match.computedAt,
    scorerVersion: inputs.scorerVersion,
    counterpart: summaryOf(other, counts),
    own: { id: own.posting.id, title: own.content.title, code: own.posting.code },
    breakdown: result.factors.map(({ factor, weight, points, upper }) => ({ factor, weight, points, upper })),
    ...reasonsFor(result, reader),
    joints: presentJoints(result),
    ...(!isVendor && { privateChecks: privateChecksOf(pair, scorer).map(presentJoint) }),
    ...(counterfactual && { counterfactual }),
    decisions: said,
    ...pairProgress(decisions, introduction, pair.need.posting.publishedAt),
    ...(introduction && {
      introduction: { id: introduction.id, at: introduction.at, contacts: contactsOf(pair) },
    }),
  };
}

const summaryOf = ({ posting, content, owner }: LoadedPosting, counts: Readonly<Record<string, number>>) =>
  presentSummary(posting, visibleContent(posting.side, content), owner, counts[posting.id] ?? 0);

const contactsOf = ({ need, solution }: Pair) => ({
  need: presentContact(need.content.contact ?? need.owner.contact),
  solution: presentContact(solution.content.contact ?? solution.owner.contact),
});

const endOf = <S extends Side>(loaded: LoadedPosting, content: ContentOf[S], revision: number) => ({
  posting: { ...loaded.posting, liveRevision: revision },
  content,
});

const scorables = (pair: Pair, scorer: PreparedScorer) => ({
  need: scorer.need(endOf(pair.need, pair.scoredNeed, pair.match.inputs.needRevision), pair.need.owner),
  solution: scorer.solution(
    endOf(pair.solution, pair.scoredSolution, pair.match.inputs.solutionRevision),
    pair.solution.owner,
  ),
});

function privateChecksOf(pair: Pair, scorer: PreparedScorer) {
  const { need, solution } = scorables(pair, scorer);
  const { id, organizationId } = need;
  return privateChecks({ id, organizationId, content: pair.scoredNeed }, solution, {
    ...scorer.context,
    asOf: pair.match.inputs.asOf,
  });
}

/** Computed with the inputs of the stored score, or not at all: a promise made with others would not hold. */
function counterfactualOf(
  pair: Pair,
  reader: Party,
  scorer: PreparedScorer,
  ranking: readonly Match[] | undefined,
): CounterfactualView | undefined {
  const { match } = pair;
  const { inputs, result } = match;
  const isSame =
    inputs.scorerVersion === SCORER_VERSION &&
    inputs.vocabularyVersion === scorer.shelf.vocabularyVersion &&
    inputs.corpusSnapshot === scorer.shelf.corpus.number;
  if (!isSame || match.state !== 'current') return undefined;
  const { need, solution } = scorables(pair, scorer);
  const found = bestCounterfactual(need, solution, result, { ...scorer.context, asOf: inputs.asOf });
  if (!found) return undefined;
  const others = ranking?.map((other) => ({ id: other.solutionId, result: other.result }));
  return {
    label: found.phrase,
    from: found.from,
    ...(result.standing === 'passed' && { to: found.result.score }),
    ...(reader !== 'solution' &&
      others && { place: placeAmong({ id: match.solutionId, result: found.result }, others) }),
    ...(reader === 'solution' && { link: `/solutions/${match.solutionId}/edit` }),
  };
}
