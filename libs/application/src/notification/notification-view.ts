import { phrase, type Phrase } from '@duijie/domain';
import type { Notification } from '../ports/record-repositories.js';

export interface NotificationView {
  readonly id: string;
  readonly phrase: Phrase;
  readonly link: string;
  readonly createdAt: Date;
  readonly readAt?: Date;
}

export const presentNotification = ({
  id,
  kind,
  params,
  link,
  createdAt,
  readAt,
}: Notification): NotificationView => ({
  id,
  phrase: phrase(`notification.${kind}`, params),
  link,
  createdAt,
  ...(readAt && { readAt }),
});
