import { DomainError } from '@duijie/domain';
import type { Actor } from '../access/actor.js';
import { requireMember } from '../access/permissions.js';
import type { UnitOfWork } from '../ports/unit-of-work.js';
import type { RecommendationReader } from './recommendation-reader.js';
import type { RecommendationView } from './recommendation-view.js';

/** One pair, for its two organizations and brokers. @throws MATCH.NOT_FOUND */
export class ViewMatch {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly reader: RecommendationReader,
  ) {}

  async execute(actor: Actor, input: { readonly id: string }): Promise<RecommendationView> {
    requireMember(actor);
    return this.unitOfWork.read(async (store) => {
      const match = await store.matches.find(input.id);
      if (!match) throw new DomainError('MATCH.NOT_FOUND');
      return this.reader.view(store, actor, match);
    });
  }
}
