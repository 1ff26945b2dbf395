import {
  checkedNote,
  DomainError,
  exclusionBetween,
  inForce,
  pairProgress,
  type Introduction,
  type Posting,
} from '@duijie/domain';
import type { Actor } from '../access/actor.js';
import { requireActingBroker } from '../access/permissions.js';
import { pairId, type Recorder } from '../history/recorder.js';
import type { LiveFeed } from '../ports/live-feed.js';
import type { Store, UnitOfWork } from '../ports/unit-of-work.js';
import { isPublic } from '../posting/is-public.js';
import { loadPostings } from '../posting/summarize.js';
import { readIntroductions } from './introduction-reader.js';
import type { IntroductionView } from './introduction-view.js';
import { lockPair } from './pair-lock.js';

export interface IntroduceInput {
  readonly matchId: string;
  readonly note?: string;
  /** Said after a refusal with INTRODUCTION.EXCLUDED_BY_NAME. */
  readonly despiteExclusion?: boolean;
}

/**
 * Opens the contacts to both sides, once both said yes. Written into the pair's history, which both sides read. Where one of them excluded
 * the other by name, the broker must say that it is meant: such a pair can be agreed when the need's owner stays unnamed, or when the name
 * was added later. Neither side learns of it; that it was overruled stands in a line that they do not read.
 * @throws MATCH.NOT_FOUND, POSTING.NOT_PUBLISHED, INTRODUCTION.NOT_BOTH_AGREED, INTRODUCTION.EXISTS, INTRODUCTION.EXCLUDED_BY_NAME
 */
export class Introduce {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly recorder: Recorder,
    private readonly live: LiveFeed,
  ) {}

  async execute(actor: Actor, input: IntroduceInput): Promise<IntroductionView> {
    requireActingBroker(actor);
    const note = checkedNote(input.note);
    const { introduction, audience } = await this.unitOfWork.run(async (store) => {
      const match = await store.matches.find(input.matchId);
      if (!match) throw new DomainError('MATCH.NOT_FOUND');
      const { needId, solutionId } = match;
      const { need, solution, needOwner, solutionOwner } = await lockPair(store, needId, solutionId);
      if (!isPublic(need, needOwner) || !isPublic(solution, solutionOwner)) {
        throw new DomainError('POSTING.NOT_PUBLISHED');
      }
      if (await store.introductions.openOfPair(needId, solutionId))
        throw new DomainError('INTRODUCTION.EXISTS');
      const said = inForce(await store.decisions.inForce([{ needId, solutionId }]));
      if (pairProgress(said, undefined, need.publishedAt).stage !== 'agreed') {
        throw new DomainError('INTRODUCTION.NOT_BOTH_AGREED');
      }
      const excludedBy = await exclusionOf(store, need, solution);
      if (excludedBy && !input.despiteExclusion)
        throw new DomainError('INTRODUCTION.EXCLUDED_BY_NAME', { by: excludedBy });
      const introduction: Introduction = {
        id: this.recorder.nextId(),
        needId,
        solutionId,
        state: 'open',
        brokerAccountId: actor.accountId,
        ...(note && { note }),
        at: this.recorder.now(),
      };
      await store.introductions.insert(introduction);
      await store.history.append(
        this.recorder.line(actor, {
          subjectKind: 'pair',
          subjectId: pairId(needId, solutionId),
          event: 'introduced',
          ...(note && { note }),
        }),
      );
      if (excludedBy)
        await store.history.append(
          this.recorder.line(actor, {
            subjectKind: 'pair',
            subjectId: pairId(needId, solutionId),
            event: 'exclusion_overruled',
          }),
        );
      await store.outbox.append({
        kind: 'IntroductionMade',
        introductionId: introduction.id,
        needId,
        solutionId,
      });
      return { introduction, audience: [needOwner.id, solutionOwner.id, 'brokers'] };
    });
    await this.live.publish({ topic: 'introduction', subjectId: input.matchId, audience });
    const [view] = await this.unitOfWork.read((store) => readIntroductions(store, actor, [introduction]));
    if (!view) throw new DomainError('INTRODUCTION.NOT_FOUND');
    return view;
  }
}

/** By what is public of both now; what waits for a review counts for nobody yet. */
async function exclusionOf(store: Store, ...postings: readonly [Posting<'need'>, Posting<'solution'>]) {
  const [need, solution] = (await loadPostings(store, postings)).map(({ owner, content }) => ({
    organizationId: owner.id,
    excludedOrganizations: content.excludedOrganizations ?? [],
  }));
  return need && solution && exclusionBetween(need, solution);
}
