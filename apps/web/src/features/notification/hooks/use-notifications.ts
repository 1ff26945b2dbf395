import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { keys } from '../../../lib/query.js';
import { fetchNotifications, markAllRead, markRead, type Notifications } from '../api/notifications.js';

export const useNotifications = (enabled = true) =>
  useQuery({ queryKey: keys.notifications, queryFn: fetchNotifications, enabled });

/** Reading is marked at once; the server's answer follows. */
export function useMarkRead() {
  const queries = useQueryClient();
  const now = new Date().toISOString();
  const show = (id: string | undefined): void => {
    queries.setQueryData<Notifications>(keys.notifications, (known) => {
      if (!known) return known;
      const items = known.items.map((each) =>
        id === undefined || each.id === id ? { readAt: now, ...each } : each,
      );
      const newly = known.items.filter(({ readAt }, at) => !readAt && items[at]?.readAt).length;
      return { ...known, items, unread: id === undefined ? 0 : known.unread - newly };
    });
  };
  return useMutation({
    mutationFn: (id: string | undefined) => (id === undefined ? markAllRead() : markRead(id)),
    onMutate: show,
    onSettled: () => queries.invalidateQueries({ queryKey: keys.notifications }),
  });
}
