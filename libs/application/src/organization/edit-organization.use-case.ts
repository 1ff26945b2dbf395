import { askedFacts, DomainError, type Organization, type VerifiedFacts } from '@duijie/domain';
import type { Actor } from '../access/actor.js';
import { requireEditor } from '../access/permissions.js';
import type { Recorder } from '../history/recorder.js';
import type { LiveFeed } from '../ports/live-feed.js';
import type { UnitOfWork } from '../ports/unit-of-work.js';
import type { ReferenceLibrary } from '../reference/reference-library.js';
import { checkedProfile, requireFreeCode, type OrganizationProfile } from './organization-rules.js';
import { presentOrganization, type OrganizationView } from './organization-view.js';

export interface EditOrganizationInput {
  readonly id: string;
  readonly profile: OrganizationProfile;
  /** The version that was edited. */
  readonly version: number;
}

/**
 * Its own members edit an organization. One that was returned goes back to the broker's queue, and so do the verified facts (name, kinds,
 * credit code) of a verified one: the old ones stay in force, and its postings public, until a broker has approved the change; everything
 * else is changed at once. Its postings follow by OrganizationChanged.
 * @throws ORGANIZATION.VERSION_CONFLICT {yours, current}, INPUT.INVALID, ORGANIZATION.CREDIT_CODE_TAKEN
 */
export class EditOrganization {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly recorder: Recorder,
    private readonly library: ReferenceLibrary,
    private readonly live: LiveFeed,
  ) {}

  async execute(actor: Actor, input: EditOrganizationInput): Promise<OrganizationView> {
    requireEditor(actor, input.id);
    const shelf = await this.library.current();
    const { next, review } = await this.unitOfWork.run(async (store) => {
      const current = await store.organizations.find(input.id);
      if (!current) throw new DomainError('ORGANIZATION.NOT_FOUND');
      if (current.version !== input.version) {
        throw new DomainError('ORGANIZATION.VERSION_CONFLICT', {
          yours: input.version,
          current: current.version,
        });
      }
      const profile = checkedProfile(input.profile, shelf, current.kinds);
      await requireFreeCode(store, profile.creditCode, current.id);
      const next = edited(current, profile, this.recorder.now());
      const review = reviewAsked(current, next);
      await store.organizations.update(next, current.version);
      await store.history.append(
        this.recorder.line(actor, {
          subjectKind: 'organization',
          subjectId: next.id,
          event: review === 'organization_change' ? 'change_asked' : 'edited',
          version: next.version,
          ...(review === 'organization_change' && { note: difference(current, next.factsChange) }),
        }),
      );
      await store.outbox.append({
        kind: 'OrganizationChanged',
        organizationId: next.id,
        version: next.version,
      });
      if (review) {
        await store.outbox.append({ kind: 'ReviewRequested', subjectKind: review, subjectId: next.id });
      }
      return { next, review };
    });
    if (review) await this.live.publish({ topic: 'review', subjectId: next.id, audience: ['brokers'] });
    return presentOrganization(actor, next);
  }
}

function edited(current: Organization, profile: OrganizationProfile, at: Date): Organization {
  const {
    industry: _industry,
    address: _address,
    introduction: _introduction,
    ...kept
  } = askedFacts(current, profile, at);
  const { industry, address, introduction, region, contact } = profile;
  return {
    ...kept,
    version: current.version + 1,
    state: current.state === 'returned' ? 'pending' : current.state,
    region,
    contact,
    ...(industry && { industry }),
    ...(address && { address }),
    ...(introduction && { introduction }),
  };
}

/** What is asked to be changed, for the history: the wish itself is gone once it was answered. */
const difference = (before: VerifiedFacts, after: VerifiedFacts = before): string =>
  (['name', 'nameEn', 'creditCode', 'kinds'] as const)
    .map((fact) => [String(before[fact] ?? ''), String(after[fact] ?? '')] as const)
    .flatMap(([old, wanted]) => (old === wanted ? [] : [`${old} → ${wanted}`]))
    .join('; ');

/** What a broker has to look at now that did not wait before. */
function reviewAsked(
  before: Organization,
  after: Organization,
): 'organization' | 'organization_change' | undefined {
  if (before.state !== after.state) return 'organization';
  return after.factsChange && after.factsChange !== before.factsChange ? 'organization_change' : undefined;
}
