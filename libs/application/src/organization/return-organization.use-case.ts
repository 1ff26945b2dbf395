import type { Actor } from '../access/actor.js';
import { requireActingBroker } from '../access/permissions.js';
import type { Recorder } from '../history/recorder.js';
import type { LiveFeed } from '../ports/live-feed.js';
import type { UnitOfWork } from '../ports/unit-of-work.js';
import type { ReferenceLibrary } from '../reference/reference-library.js';
import { presentOrganization, type OrganizationView } from './organization-view.js';
import { reviewOrganization, type ReviewInput } from './review-organization.js';

/** Sends a pending organization back to its members, with the reason. @throws as `reviewOrganization` */
export class ReturnOrganization {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly recorder: Recorder,
    private readonly live: LiveFeed,
    private readonly library: ReferenceLibrary,
  ) {}

  async execute(actor: Actor, input: ReviewInput): Promise<OrganizationView> {
    requireActingBroker(actor);
    const { unitOfWork, recorder, live, library } = this;
    return presentOrganization(
      actor,
      await reviewOrganization({ unitOfWork, recorder, live, library }, actor, 'return', input),
    );
  }
}
