import type { PhraseParams } from '@duijie/domain';
import type { OutboxEvent, ReviewedKind } from '../ports/outbox.js';
import type { Store } from '../ports/unit-of-work.js';
import { loadPostings } from '../posting/summarize.js';
import { loadPublished, pathOf, type Letter } from './letter.js';
import { recommendationLetters, rematchLetters } from './recommendation-letters.js';

const BROKERS = { kind: 'alliance' } as const;

/** Who should hear of an event, as things stand now; nobody when it was undone meanwhile. */
export async function lettersFor(store: Store, event: OutboxEvent): Promise<readonly Letter[]> {
  switch (event.kind) {
    case 'RecommendationsReady':
      return recommendationLetters(store, event);
    case 'RematchReady':
      return rematchLetters(store, event);
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
    case 'ProjectionDue':
    case 'RematchDue':
    case 'OrganizationChanged':
      return [];
  }
}

async function pairOf(store: Store, needId: string, solutionId: string) {
  const need = (await loadPublished(store, 'need', [needId])).get(needId);
  const solution = (await loadPublished(store, 'solution', [solutionId])).get(solutionId);
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
    const word = (party: string, verdict: string) =>
      said.find((one) => one.party === party && one.verdict === verdict);
    const [invited, interested] = [word('need', 'invite'), word('solution', 'interested')];
    // Whichever of the two is worked on last, or both after both were said: one agreement is told once.
    if (invited && interested)
      letters.push({ ...letter(BROKERS, 'both_agreed'), dedupeKey: `agreed:${invited.id}:${interested.id}` });
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
async function subjectOf(store: Store, subjectKind: ReviewedKind, subjectId: string) {
  if (subjectKind !== 'posting') {
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
