import { checkedStatement, DomainError, type Decision, type ReasonCode, type Verdict } from '@duijie/domain';
import type { Actor } from '../access/actor.js';
import { requireActingBroker, requireEditor, requireMember } from '../access/permissions.js';
import { pairId, type Recorder } from '../history/recorder.js';
import { speakerOf } from '../matching/pair-access.js';
import type { RecommendationReader } from '../matching/recommendation-reader.js';
import type { RecommendationView } from '../matching/recommendation-view.js';
import { requeue } from '../matching/requeue.js';
import type { LiveFeed } from '../ports/live-feed.js';
import type { UnitOfWork } from '../ports/unit-of-work.js';
import { audienceOf } from './decision-audience.js';
import { lockPair } from './pair-lock.js';

export interface DecideInput {
  readonly matchId: string;
  readonly verdict: Verdict;
  readonly reason?: ReasonCode;
  readonly note?: string;
}

/**
 * Writes down what a person says of a pair; as which party follows from who they are.
 * @throws MATCH.NOT_FOUND, MATCH.SUPERSEDED, INPUT.INVALID, DECISION.REASON_REQUIRED, DECISION.ALREADY_INTRODUCED, ACCESS.DENIED
 */
export class Decide {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly recorder: Recorder,
    private readonly live: LiveFeed,
    private readonly reader: RecommendationReader,
  ) {}

  async execute(actor: Actor, input: DecideInput): Promise<RecommendationView> {
    requireMember(actor);
    const { audience, needId, solutionId } = await this.unitOfWork.run(async (store) => {
      const seen = await store.matches.find(input.matchId);
      if (!seen) throw new DomainError('MATCH.NOT_FOUND');
      const { needId, solutionId } = seen;
      const { needOwner, solutionOwner } = await lockPair(store, needId, solutionId);
      const owners = { needOrganizationId: needOwner.id, solutionOrganizationId: solutionOwner.id };
      const party = speakerOf(actor, owners, input.verdict);
      if (party === 'broker') requireActingBroker(actor);
      else requireEditor(actor, actor.organizationId);
      const match = await store.matches.findPair(needId, solutionId);
      if (match?.state !== 'current') throw new DomainError('MATCH.SUPERSEDED');
      const introduction = await store.introductions.openOfPair(needId, solutionId);
      const { verdict, reason, note } = input;
      const statement = checkedStatement(
        { party, verdict, ...(reason && { reason }), ...(note !== undefined && { note }) },
        introduction !== undefined,
      );
      const decision: Decision = {
        id: this.recorder.nextId(),
        needId,
        solutionId,
        ...statement,
        accountId: actor.accountId,
        at: this.recorder.now(),
      };
      await store.decisions.insert(decision);
      await store.history.append(
        this.recorder.line(actor, {
          subjectKind: 'pair',
          subjectId: pairId(needId, solutionId),
          event: `decided_${statement.verdict}`,
          ...(statement.note !== undefined && { note: statement.note }),
        }),
      );
      if (party === 'broker') await requeue(store, needId);
      await store.outbox.append({ kind: 'DecisionMade', decisionId: decision.id, needId, solutionId });
      return { needId, solutionId, audience: audienceOf(statement.verdict, needOwner.id, solutionOwner.id) };
    });
    await this.live.publish({ topic: 'decision', subjectId: input.matchId, audience });
    return this.unitOfWork.read(async (store) => {
      const match = await store.matches.findPair(needId, solutionId);
      if (!match) throw new DomainError('MATCH.NOT_FOUND');
      return this.reader.view(store, actor, match);
    });
  }
}
