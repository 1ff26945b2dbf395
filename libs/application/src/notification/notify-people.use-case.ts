import type { Actor } from '../access/actor.js';
import { requireSystem } from '../access/permissions.js';
import type { Recorder } from '../history/recorder.js';
import { NOTHING_TO_SETTLE, type Settle } from '../pipeline/settle.js';
import type { LiveFeed } from '../ports/live-feed.js';
import type { Member } from '../ports/organization-repositories.js';
import type { OutboxEvent } from '../ports/outbox.js';
import type { Notification } from '../ports/record-repositories.js';
import type { Store, UnitOfWork } from '../ports/unit-of-work.js';
import type { Letter } from './letter.js';
import { lettersFor } from './letters.js';

/** Tells people of an event: one row per letter × recipient × channel, however often the job runs. */
export class NotifyPeople {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly recorder: Recorder,
    private readonly live: LiveFeed,
  ) {}

  async execute(
    actor: Actor,
    input: { readonly event: OutboxEvent },
    settle: Settle = NOTHING_TO_SETTLE,
  ): Promise<void> {
    requireSystem(actor);
    const letters = await this.unitOfWork.read((store) => lettersFor(store, input.event));
    const audience = await this.unitOfWork.run(async (store) => {
      await settle(store);
      if (input.event.kind === 'RematchReady') await store.rematches.deleteNews(input.event.rematchId);
      if (letters.length === 0) return [];
      const { notifications, audience } = await this.addressed(store, letters);
      return (await store.notifications.insertMany(notifications)) > 0 ? audience : [];
    });
    if (audience.length > 0) await this.live.publish({ topic: 'notification', subjectId: '', audience });
  }

  private async addressed(store: Store, letters: readonly Letter[]) {
    const ids = new Set(letters.flatMap(({ to }) => ('organizationId' in to ? [to.organizationId] : [])));
    const members = await store.members.ofOrganizations([...ids]);
    const brokers = letters.some(({ to }) => 'kind' in to) ? await store.members.ofKind('alliance') : [];
    const recipients = ({ to }: Letter): readonly Member[] =>
      'kind' in to ? brokers : members.filter(({ organizationId }) => organizationId === to.organizationId);
    const createdAt = this.recorder.now();
    const notifications = letters.flatMap((letter): readonly Notification[] =>
      recipients(letter).map(({ accountId }) => ({
        id: this.recorder.nextId(),
        accountId,
        channel: 'inbox',
        kind: letter.kind,
        params: letter.params,
        link: letter.link,
        dedupeKey: letter.dedupeKey,
        createdAt,
      })),
    );
    return { notifications, audience: [...ids, ...(brokers.length > 0 ? ['brokers'] : [])] };
  }
}
