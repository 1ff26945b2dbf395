import type { Phrase } from '@duijie/messages';
import { get, post } from '../../../lib/api.js';

export interface Notification {
  readonly id: string;
  readonly phrase: Phrase;
  readonly link: string;
  readonly createdAt: string;
  readonly readAt?: string;
}
export interface Notifications {
  readonly items: readonly Notification[];
  readonly total: number;
  readonly unread: number;
}

export const fetchNotifications = (): Promise<Notifications> => get('/notifications', { size: 100 });
export const markRead = (id: string): Promise<void> => post(`/notifications/${id}/read`);
export const markAllRead = (): Promise<void> => post('/notifications/read-all');
