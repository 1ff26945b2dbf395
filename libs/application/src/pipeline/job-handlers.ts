import type { SystemActor } from '../access/actor.js';
import type { Recorder } from '../history/recorder.js';
import type { IndexPosting } from '../matching/index-posting.use-case.js';
import type { MatchPosting } from '../matching/match-posting.use-case.js';
import type { MarkMatchFailed } from '../matching/mark-match-failed.use-case.js';
import type { ProjectAgain } from '../matching/project-again.use-case.js';
import type { NotifyPeople } from '../notification/notify-people.use-case.js';
import type { RaisePostings } from '../organization/raise-postings.use-case.js';
import type { Job } from '../ports/job-queue.js';
import type { OutboxEvent } from '../ports/outbox.js';
import type { UnitOfWork } from '../ports/unit-of-work.js';
import type { ContinueRematch } from '../rematch/continue-rematch.use-case.js';
import { handleJob, type JobOutcome } from './handle-job.js';

/** What answers one queue. */
export interface QueueHandler {
  handle(job: Job): Promise<JobOutcome>;
}

const misrouted = (event: OutboxEvent, queue: string): Error =>
  new Error(`${event.kind} does not belong in ${queue}`);

/** index: PostingChanged → search; OrganizationChanged → PostingChanged of each of its postings. */
export class IndexHandler implements QueueHandler {
  private readonly actor: SystemActor = { kind: 'system', name: 'index' };

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly recorder: Recorder,
    private readonly indexPosting: IndexPosting,
    private readonly raisePostings: RaisePostings,
  ) {}

  handle(job: Job): Promise<JobOutcome> {
    return handleJob(this.unitOfWork, this.recorder, job, (event, settle) => {
      if (event.kind === 'PostingChanged') return this.indexPosting.execute(this.actor, event, settle);
      if (event.kind === 'OrganizationChanged') return this.raisePostings.execute(this.actor, event, settle);
      throw misrouted(event, 'index');
    });
  }
}

/** match: PostingIndexed → matches and recommendations. */
export class MatchHandler implements QueueHandler {
  private readonly actor: SystemActor = { kind: 'system', name: 'match' };

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly recorder: Recorder,
    private readonly matchPosting: MatchPosting,
    private readonly markFailed: MarkMatchFailed,
  ) {}

  async handle(job: Job): Promise<JobOutcome> {
    const outcome = await handleJob(this.unitOfWork, this.recorder, job, (event, settle) => {
      if (event.kind === 'PostingIndexed') return this.matchPosting.execute(this.actor, event, settle);
      throw misrouted(event, 'match');
    });
    if (outcome.error !== undefined && outcome.event?.kind === 'PostingIndexed') {
      await this.markFailed.execute(this.actor, outcome.event);
    }
    return outcome;
  }
}

/** rematch: a slice of projecting everything again, or of a full re-match; then the next slice, and at last RematchReady. */
export class RematchHandler implements QueueHandler {
  private readonly actor: SystemActor = { kind: 'system', name: 'rematch' };

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly recorder: Recorder,
    private readonly projectAgain: ProjectAgain,
    private readonly continueRematch: ContinueRematch,
  ) {}

  handle(job: Job): Promise<JobOutcome> {
    return handleJob(this.unitOfWork, this.recorder, job, (event, settle) => {
      if (event.kind === 'ProjectionDue') return this.projectAgain.execute(this.actor, event, settle);
      if (event.kind === 'RematchDue') return this.continueRematch.execute(this.actor, event, settle);
      throw misrouted(event, 'rematch');
    });
  }
}

/** notify: whatever people should hear of. */
export class NotifyHandler implements QueueHandler {
  private readonly actor: SystemActor = { kind: 'system', name: 'notify' };

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly recorder: Recorder,
    private readonly notifyPeople: NotifyPeople,
  ) {}

  handle(job: Job): Promise<JobOutcome> {
    return handleJob(this.unitOfWork, this.recorder, job, (event, settle) =>
      this.notifyPeople.execute(this.actor, { event }, settle),
    );
  }
}
