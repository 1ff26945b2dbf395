import {
  DomainError,
  isEditable,
  type ContentOf,
  type Organization,
  type Posting,
  type Side,
} from '@duijie/domain';
import type { Actor } from '../access/actor.js';
import { belongsTo, isActingBroker, isBroker, mayEdit } from '../access/permissions.js';
import { presentProgress } from '../matching/progress-view.js';
import { presentOrganizationLine } from '../organization/organization-view.js';
import type { Store, UnitOfWork } from '../ports/unit-of-work.js';
import { isReadable } from './is-public.js';
import { namesOwner } from './posting-summary.js';
import { confidentialFieldsOf, type PostingView } from './posting-view.js';
import { readinessOf } from './readiness-of.js';
import { trackPostings } from './track-posting.js';
import { visibleContent } from './visible-content.js';

/** Reads one posting for whoever asks. */
export class PostingReader {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** @throws POSTING.NOT_FOUND also when the reader may not know of it */
  view<S extends Side>(actor: Actor, side: S, id: string): Promise<PostingView<S>> {
    return this.unitOfWork.read(async (store) => {
      const posting = await store.postings.find(side, id);
      const owner = posting && (await store.organizations.find(posting.organizationId));
      if (!posting || !owner) throw new DomainError('POSTING.NOT_FOUND');
      const inside = belongsTo(actor, owner.id) || isBroker(actor);
      if (!inside && !isReadable(posting, owner)) throw new DomainError('POSTING.NOT_FOUND');
      const number = posting.liveRevision ?? posting.workingRevision;
      const content = (await store.postings.revision(side, id, number))?.content;
      if (!content) throw new DomainError('POSTING.NOT_FOUND');
      const recommendations = (await store.matches.countOf(side, [id]))[id] ?? 0;
      const outside = presentOutside(actor, posting, owner, content, recommendations, inside);
      return inside
        ? { ...outside, ...(await this.inside(store, posting, content, recommendations)) }
        : outside;
    });
  }

  private async inside<S extends Side>(
    store: Store,
    posting: Posting<S>,
    content: ContentOf[S],
    recommendations: number,
  ): Promise<Partial<PostingView<S>>> {
    const differs = posting.liveRevision !== undefined && posting.workingRevision !== posting.liveRevision;
    const working = differs
      ? (await store.postings.revision(posting.side, posting.id, posting.workingRevision))?.content
      : undefined;
    const { id } = posting;
    const tracker = (await trackPostings(store, [posting], { [id]: recommendations })).get(id);
    const run = await store.runs.find(posting.id);
    return {
      content,
      readiness: readinessOf(posting.side, working ?? content),
      ...(posting.reviewNote !== undefined && { reviewNote: posting.reviewNote }),
      ...(working && { workingContent: working }),
      ...(tracker && { tracker }),
      ...(run && posting.state === 'published' && { progress: presentProgress(run, posting.indexedVersion) }),
      updatedAt: posting.updatedAt,
    };
  }
}

function presentOutside<S extends Side>(
  actor: Actor,
  posting: Posting<S>,
  owner: Organization,
  content: ContentOf[S],
  recommendations: number,
  inside: boolean,
): PostingView<S> {
  const visible = visibleContent(posting.side, content);
  return {
    id: posting.id,
    side: posting.side,
    code: posting.code,
    state: posting.state,
    version: posting.version,
    demo: posting.demo,
    ...(posting.publishedAt && { publishedAt: posting.publishedAt }),
    ...(posting.expiresAt && { expiresAt: posting.expiresAt }),
    ...((inside || namesOwner(posting.side, visible)) && { organization: presentOrganizationLine(owner) }),
    content: visible,
    confidentialFields: confidentialFieldsOf(visible),
    mine: belongsTo(actor, owner.id),
    editable: isEditable(posting.state) && (mayEdit(actor, owner.id) || isActingBroker(actor)),
    recommendations,
    awaitsReview: inside && posting.awaitsReview,
  };
}
