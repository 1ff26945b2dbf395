import type { Actor } from '../access/actor.js';
import type { HistoryLine, SubjectKind } from '../ports/record-repositories.js';
import type { Clock, IdSource } from '../ports/small-ports.js';

export interface HistoryFacts {
  readonly subjectKind: SubjectKind;
  readonly subjectId: string;
  readonly event: string;
  readonly version?: number;
  readonly from?: string;
  readonly to?: string;
  readonly note?: string;
}

/** Gives what is written its time, its id and its author. */
export class Recorder {
  constructor(
    private readonly clock: Clock,
    private readonly ids: IdSource,
  ) {}

  now(): Date {
    return this.clock.now();
  }

  /** ISO date in China. */
  today(): string {
    return this.clock.today();
  }

  nextId(): string {
    return this.ids.next();
  }

  line(actor: Actor, facts: HistoryFacts): HistoryLine {
    const member = actor.kind === 'member' ? actor : undefined;
    return {
      id: this.ids.next(),
      ...facts,
      actorName: actor.kind === 'anonymous' ? 'anonymous' : actor.name,
      ...(member && { actorAccountId: member.accountId, actorOrganizationId: member.organizationId }),
      at: this.clock.now(),
    };
  }
}

export const pairId = (needId: string, solutionId: string): string => `${needId}:${solutionId}`;
