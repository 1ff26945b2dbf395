import type { Actor } from '../access/actor.js';
import { isBroker, requireMember } from '../access/permissions.js';
import type { Page, PageRequest } from '../ports/page.js';
import type { UnitOfWork } from '../ports/unit-of-work.js';
import { readIntroductions } from './introduction-reader.js';
import type { IntroductionView } from './introduction-view.js';

/** One's own organization's introductions, on either side; a broker reads all. */
export class ListIntroductions {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async execute(actor: Actor, input: PageRequest): Promise<Page<IntroductionView>> {
    requireMember(actor);
    return this.unitOfWork.read(async (store) => {
      const own: string = actor.organizationId;
      const whose = isBroker(actor) ? undefined : own;
      const { items, total } = await store.introductions.list(whose, input);
      return { items: await readIntroductions(store, actor, items), total };
    });
  }
}
