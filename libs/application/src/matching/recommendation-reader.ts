import {
  bestCounterfactual,
  DomainError,
  pairProgress,
  parseFigures,
  placeAmong,
  privateChecks,
  reasonsFor,
  type Party,
} from '@duijie/domain';
import type { Actor } from '../access/actor.js';
import type { Match, RankedMatch, Rules } from '../ports/match-repositories.js';
import type { Store } from '../ports/unit-of-work.js';
import { presentSummary } from '../posting/posting-summary.js';
import type { LoadedPosting } from '../posting/summarize.js';
import { visibleContent } from '../posting/visible-content.js';
import { partyOf } from './pair-access.js';
import { sameRules, type PairScoring } from './pair-scoring.js';
import {
  presentContact,
  presentDecision,
  presentJoint,
  presentJoints,
  type CounterfactualView,
  type DecisionView,
  type RecommendationView,
} from './recommendation-view.js';
import { evidencesOf, loadPairs, mayRead, toReplay, type Evidence, type StoredPair } from './stored-pair.js';

/** Turns matches into what a given reader may see of them. */
export class RecommendationReader {
  constructor(private readonly scoring: PairScoring) {}

  /**
   * In the order given; pairs the reader may not see are left out. Of a score that another scorer gave the figures are shown, and no words.
   * @param ranking all current matches of one need, best first, when the list is that need's: gives ranks and places
   */
  async views(
    store: Store,
    actor: Actor,
    matches: readonly Match[],
    ranking?: readonly RankedMatch[],
  ): Promise<readonly RecommendationView[]> {
    const { rules } = await this.scoring.prepare();
    const pairs = await loadPairs(store, matches);
    const counts = {
      ...(await store.matches.countOf(
        'solution',
        pairs.map(({ match }) => match.solutionId),
      )),
      ...(await store.matches.countOf(
        'need',
        pairs.map(({ match }) => match.needId),
      )),
    };
    const readable = pairs.flatMap((pair) => {
      const reader = partyOf(actor, {
        needOrganizationId: pair.need.owner.id,
        solutionOrganizationId: pair.solution.owner.id,
      });
      return reader && mayRead(pair, reader) ? [{ pair, reader }] : [];
    });
    const evidences = await evidencesOf(
      store,
      this.scoring,
      readable.map(({ pair }) => toReplay(pair)),
    );
    return readable.map(({ pair, reader }, i) => present(pair, reader, evidences[i], rules, counts, ranking));
  }

  /** @throws MATCH.NOT_FOUND */
  async view(store: Store, actor: Actor, match: Match): Promise<RecommendationView> {
    const ranking = await store.matches.ofPosting('need', match.needId);
    const [view] = await this.views(store, actor, [match], ranking);
    if (!view) throw new DomainError('MATCH.NOT_FOUND');
    return view;
  }

  /** A page of a ranking, in its order. */
  async page(
    store: Store,
    actor: Actor,
    ids: readonly string[],
    ranking?: readonly RankedMatch[],
  ): Promise<readonly RecommendationView[]> {
    const found = new Map((await store.matches.findMany(ids)).map((match) => [match.id, match]));
    return this.views(
      store,
      actor,
      ids.flatMap((id) => found.get(id) ?? []),
      ranking,
    );
  }
}

function present(
  pair: StoredPair,
  reader: Party,
  evidence: Evidence | undefined,
  rules: Rules,
  counts: Readonly<Record<string, number>>,
  ranking: readonly RankedMatch[] | undefined,
): RecommendationView {
  const { match, decisions, introduction } = pair;
  const { result, inputs } = match;
  const [own, other] = reader === 'solution' ? [pair.solution, pair.need] : [pair.need, pair.solution];
  const isVendor = reader === 'solution';
  const rank = isVendor ? -1 : (ranking?.findIndex(({ id }) => id === match.id) ?? -1);
  const counterfactual =
    evidence && sameRules(inputs, rules) ? counterfactualOf(pair, reader, evidence, ranking) : undefined;
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
    breakdown: match.figures === '' ? [] : parseFigures(match.figures).factors,
    ...(evidence ? reasonsFor(evidence.result, reader) : { reasons: [], missing: [] }),
    joints: evidence ? presentJoints(evidence.result) : [],
    ...(!isVendor && evidence && { privateChecks: privateChecksOf(pair, evidence).map(presentJoint) }),
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

const contactsOf = ({ need, solution }: StoredPair) => ({
  need: presentContact(need.content.contact ?? need.owner.contact),
  solution: presentContact(solution.content.contact ?? solution.owner.contact),
});

const privateChecksOf = ({ scoredNeed }: StoredPair, { need, solution, context }: Evidence) =>
  privateChecks({ ...need, content: scoredNeed }, solution, context);

/** Computed with the inputs of the stored score, and only while these are in force: a promise made with others would not hold. */
function counterfactualOf(
  { match }: StoredPair,
  reader: Party,
  { need, solution, context, result }: Evidence,
  ranking: readonly RankedMatch[] | undefined,
): CounterfactualView | undefined {
  if (match.state !== 'current') return undefined;
  const found = bestCounterfactual(need, solution, result, context);
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
