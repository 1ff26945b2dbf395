import { Link } from 'react-router';
import { useSay } from '../../../ui/say.js';
import { useNotifications } from '../hooks/use-notifications.js';
import '../notification.css';

/** In the header: how many are unread, as a figure. */
export function Bell() {
  const say = useSay();
  const { data } = useNotifications();
  const unread = data?.unread ?? 0;
  return (
    <Link className="bell" to="/notifications" aria-label={say('notification.page.bell', { n: unread })}>
      <svg width="18" height="18" viewBox="0 0 16 16" aria-hidden="true">
        <path
          d="M8 1.8a4.2 4.2 0 0 0-4.2 4.2c0 3.6-1.4 4.7-1.4 5.6h11.2c0-.9-1.4-2-1.4-5.6A4.2 4.2 0 0 0 8 1.8zM6.6 13.6a1.5 1.5 0 0 0 2.8 0"
          fill="none"
          stroke="currentColor"
          strokeWidth="1.4"
          strokeLinecap="round"
          strokeLinejoin="round"
        />
      </svg>
      {unread > 0 && <b>{unread > 99 ? '99+' : unread}</b>}
    </Link>
  );
}
