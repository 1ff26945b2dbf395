import { DomainError, type Organization } from '@duijie/domain';
import type { Actor } from '../access/actor.js';
import { requireEditor } from '../access/permissions.js';
import type { Recorder } from '../history/recorder.js';
import type { UnitOfWork } from '../ports/unit-of-work.js';
import type { ReferenceLibrary } from '../reference/reference-library.js';
import { checkedProfile, type OrganizationProfile } from './organization-rules.js';
import { presentOrganization, type OrganizationView } from './organization-view.js';

export interface EditOrganizationInput {
  readonly id: string;
  readonly profile: OrganizationProfile;
  /** The version that was edited. */
  readonly version: number;
}

/**
 * Its own members edit an organization. One that was returned goes back to the broker's queue. Its postings follow by OrganizationChanged.
 * @throws POSTING.VERSION_CONFLICT {yours, current}, INPUT.INVALID, ORGANIZATION.CREDIT_CODE_TAKEN
 */
export class EditOrganization {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly recorder: Recorder,
    private readonly library: ReferenceLibrary,
  ) {}

  async execute(actor: Actor, input: EditOrganizationInput): Promise<OrganizationView> {
    requireEditor(actor, input.id);
    const shelf = await this.library.current();
    return this.unitOfWork.run(async (store) => {
      const current = await store.organizations.find(input.id);
      if (!current) throw new DomainError('ORGANIZATION.NOT_FOUND');
      if (current.version !== input.version) {
        throw new DomainError('POSTING.VERSION_CONFLICT', { yours: input.version, current: current.version });
      }
      const profile = checkedProfile(input.profile, shelf, current.kinds);
      if (profile.creditCode) {
        const holder = await store.organizations.findByCreditCode(profile.creditCode);
        if (holder && holder.id !== current.id) {
          throw new DomainError('ORGANIZATION.CREDIT_CODE_TAKEN', {}, 'creditCode');
        }
      }
      const again = current.state === 'returned';
      const { id, demo, createdAt, reviewNote } = current;
      const next: Organization = {
        id,
        version: current.version + 1,
        ...profile,
        state: again ? 'pending' : current.state,
        demo,
        ...(reviewNote !== undefined && { reviewNote }),
        createdAt,
      };
      await store.organizations.update(next, current.version);
      await store.history.append(
        this.recorder.line(actor, {
          subjectKind: 'organization',
          subjectId: id,
          event: 'edited',
          version: next.version,
        }),
      );
      await store.outbox.append({ kind: 'OrganizationChanged', organizationId: id, version: next.version });
      if (again) {
        await store.outbox.append({ kind: 'ReviewRequested', subjectKind: 'organization', subjectId: id });
      }
      return presentOrganization(actor, next);
    });
  }
}
