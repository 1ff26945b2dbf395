import type { OrganizationKind, PhraseParams, Side } from '@duijie/domain';
import type { OutboxEvent } from '../ports/outbox.js';
import type { Store } from '../ports/unit-of-work.js';
import { loadPostings, type LoadedPosting } from '../posting/summarize.js';

/** What is to be told to whom; becomes one notification per member. */
export interface Letter {
  readonly to: { readonly organizationId: string } | { readonly kind: OrganizationKind };
  /** Message key `notification.<kind>`. */
  readonly kind: string;
  readonly params: PhraseParams;
  readonly link: string;
  readonly dedupeKey: string;
}

const BROKERS = { kind: 'alliance' } as const;
const pathOf = (side: Side, id: string): string => `/${side === 'need' ? 'needs' : 'solutions'}/${id}`;

/** Who should hear of an event, as things stand now; nobody when it was undone meanwhile. */
export async function lettersFor(store: Store, event: OutboxEvent): Promise<readonly Letter[]> {
  switch (event.kind) {
    case 'RecommendationsReady':
      return recommendations(store, event.side, event.postingId);
    case 'DecisionMade':
      return decision(store, event.decisionId);
    case 'IntroductionMade':
      return introduction(store, event.introductionId);
    case 'ReviewRequested':
      return [await reviewRequested(store, event)];
    case 'ReviewDecided':
      return reviewDecided(store, event);
    case 'PostingChanged':
    case 'PostingIndexed':
    case 'OrganizationChanged':
      return [];
  }
}

async function load(
  store: Store,
  side: Side,
  ids: readonly string[],
): Promise<ReadonlyMap<string, LoadedPosting>> {
  const live = await store.postings.published(side, ids);
  return new Map((await loadPostings(store, live)).map((loaded) => [loaded.posting.id, loaded]));
}

/** One letter per active recommendation; the dedupe key makes a re-match silent. */
async function recommendations(store: Store, side: Side, postingId: string): Promise<readonly Letter[]> {
  const matches = new Map((await store.matches.ofPosting(side, postingId)).map((match) => [match.id, match]));
  const needs = await load(store, 'need', [...new Set([...matches.values()].map(({ needId }) => needId))]);
  const solutions = await load(store, 'solution', [
    ...new Set([...matches.values()].map(({ solutionId }) => solutionId)),
  ]);
  return (await store.recommendations.activeOfMatches([...matches.keys()])).flatMap((recommendation) => {
    const match = matches.get(recommendation.matchId);
    const need = match && needs.get(match.needId);
    const solution = match && solutions.get(match.solutionId);
    if (!need || !solution) return [];
    return [
      {
        to: { organizationId: recommendation.organizationId },
        kind: recommendation.side === 'need' ? 'solution_recommended' : 'need_recommended',
        params: { need: need.content.title, solution: solution.content.title },
        link: pathOf('need', need.posting.id),
        dedupeKey: `recommendation:${recommendation.id}`,
      },
    ];
  });
}

async function pairOf(store: Store, needId: string, solutionId: string) {
  const need = (await load(store, 'need', [needId])).get(needId);
  const solution = (await load(store, 'solution', [solutionId])).get(solutionId);
  return (
    need &&
    solution && { need, solution, params: { need: need.content.title, solution: solution.content.title } }
  );
}

async function decision(store: Store, decisionId: string): Promise<readonly Letter[]> {
  const made = await store.decisions.find(decisionId);
  const pair = made && !made.undoneAt ? await pairOf(store, made.needId, made.solutionId) : undefined;
  if (!made || !pair) return [];
  const { need, solution, params } = pair;
  const letter = (to: Letter['to'], kind: string, more: PhraseParams = {}): Letter => ({
    to,
    kind,
    params: { ...params, ...more },
    link: 'kind' in to ? '/desk' : pathOf('need', need.posting.id),
    dedupeKey: `decision:${decisionId}:${kind}`,
  });
  const [owner, vendor] = [{ organizationId: need.owner.id }, { organizationId: solution.owner.id }];
  const other = made.party === 'need' ? vendor : owner;
  const reason: PhraseParams = made.reason ? { reason: made.reason } : {};
  const letters: Letter[] = [];
  if (made.verdict === 'invite') letters.push(letter(vendor, 'invited'));
  if (made.verdict === 'interested') letters.push(letter(owner, 'interested'));
  if (made.verdict === 'not_suitable') letters.push(letter(other, 'declined', reason));
  if (made.verdict === 'reject')
    letters.push(letter(owner, 'rejected', reason), letter(vendor, 'rejected', reason));
  if (made.verdict === 'invite' || made.verdict === 'interested') {
    const said = await store.decisions.inForce([{ needId: made.needId, solutionId: made.solutionId }]);
    const wants = (party: string, verdict: string) =>
      said.some((one) => one.party === party && one.verdict === verdict);
    if (wants('need', 'invite') && wants('solution', 'interested'))
      letters.push(letter(BROKERS, 'both_agreed'));
  }
  return letters;
}

async function introduction(store: Store, introductionId: string): Promise<readonly Letter[]> {
  const made = await store.introductions.find(introductionId);
  const pair = made?.state === 'open' ? await pairOf(store, made.needId, made.solutionId) : undefined;
  if (!pair) return [];
  return [pair.need.owner.id, pair.solution.owner.id].map((organizationId) => ({
    to: { organizationId },
    kind: 'introduced',
    params: pair.params,
    link: '/introductions',
    dedupeKey: `introduction:${introductionId}`,
  }));
}

/** The name of what a review is about: an organization's name or a posting's code and title. */
async function subjectOf(store: Store, subjectKind: 'posting' | 'organization', subjectId: string) {
  if (subjectKind === 'organization') {
    const organization = await store.organizations.find(subjectId);
    return {
      name: organization?.name ?? '',
      organizationId: subjectId,
      version: organization?.version ?? 0,
      link: '/account',
    };
  }
  const posting = await store.postings.findAny(subjectId);
  const [loaded] = posting
    ? await loadPostings(store, [{ ...posting, liveRevision: posting.workingRevision }])
    : [];
  return {
    name: loaded?.content.title ?? '',
    organizationId: posting?.organizationId ?? '',
    version: posting?.version ?? 0,
    link: posting ? pathOf(posting.side, posting.id) : '/',
  };
}

async function reviewRequested(
  store: Store,
  event: Extract<OutboxEvent, { kind: 'ReviewRequested' }>,
): Promise<Letter> {
  const { name, version } = await subjectOf(store, event.subjectKind, event.subjectId);
  return {
    to: BROKERS,
    kind: `${event.subjectKind}_to_review`,
    params: { name },
    link: '/desk',
    dedupeKey: `review:${event.subjectId}:${version}`,
  };
}

async function reviewDecided(
  store: Store,
  event: Extract<OutboxEvent, { kind: 'ReviewDecided' }>,
): Promise<readonly Letter[]> {
  const { name, version, organizationId, link } = await subjectOf(store, event.subjectKind, event.subjectId);
  if (organizationId === '') return [];
  return [
    {
      to: { organizationId },
      kind: `${event.subjectKind}_${event.outcome}`,
      params: { name },
      link,
      dedupeKey: `reviewed:${event.subjectId}:${event.outcome}:${version}`,
    },
  ];
}
