import { Out } from './fields.js';
import { PhraseDto } from './phrase.dto.js';

export class NotificationDto {
  @Out() id: string;
  @Out() phrase: PhraseDto;
  @Out() link: string;
  @Out() createdAt: Date;
  @Out({ optional: true }) readAt?: Date;
}
export class NotificationsDto {
  @Out({ list: () => NotificationDto }) items: readonly NotificationDto[];
  @Out({ of: 'integer' }) total: number;
  @Out({ of: 'integer' }) unread: number;
}
