import { sayDateTime, sayPhrase } from '@duijie/messages';
import { Link, useSearchParams } from 'react-router';
import { usePageTitle } from '../app/page-title.js';
import type { Notification } from '../features/notification/api/notifications.js';
import { useMarkRead, useNotifications } from '../features/notification/hooks/use-notifications.js';
import { Fetched } from '../features/recommendation/components/fetched.js';
import { MembersOnly } from '../features/session/components/members-only.js';
import { Button } from '../ui/button.js';
import { tied } from '../ui/figures.js';
import { useLocale, useSay } from '../ui/say.js';
import { EmptyState } from '../ui/states.js';
import '../features/notification/notification.css';

/** What happened to one's postings, newest first. */
export function Notifications() {
  const say = useSay();
  usePageTitle(say('notification.page'));
  return <MembersOnly who={say('notification.page.who')}>{() => <Letters />}</MembersOnly>;
}

function Letters() {
  const say = useSay();
  const found = useNotifications();
  const mark = useMarkRead();
  const [query, setQuery] = useSearchParams();
  const onlyUnread = query.get('unread') === '1';
  return (
    <div className="wrap">
      <div className="ph">
        <h1>{say('notification.page')}</h1>
        {found.data && <p role="status">{say('notification.page.intro', { n: found.data.unread })}</p>}
      </div>
      <Fetched query={found} what={say('notification.page')}>
        {({ items, unread }) => {
          const shown = items.filter(({ readAt }) => !onlyUnread || !readAt);
          return (
            <>
              <div className="letters-h">
                <Button
                  size="sm"
                  aria-pressed={onlyUnread}
                  onClick={() => setQuery(onlyUnread ? {} : { unread: '1' }, { replace: true })}
                >
                  {say('notification.page.only')}
                </Button>
                {unread > 0 && (
                  <Button size="sm" onClick={() => mark.mutate(undefined)}>
                    {say('notification.page.readAll')}
                  </Button>
                )}
              </div>
              {shown.length === 0 ? (
                <EmptyState title={say('notification.page.none')}>
                  {say('notification.page.none.text')}
                </EmptyState>
              ) : (
                <ul className="letters">
                  {shown.map((each) => (
                    <Letter key={each.id} letter={each} onOpen={() => each.readAt || mark.mutate(each.id)} />
                  ))}
                </ul>
              )}
            </>
          );
        }}
      </Fetched>
    </div>
  );
}

function Letter({ letter, onOpen }: { letter: Notification; onOpen: () => void }) {
  const say = useSay();
  const locale = useLocale();
  return (
    <li className={letter.readAt ? undefined : 'unread'}>
      <Link className="plain" to={letter.link} onClick={onOpen}>
        {!letter.readAt && <span className="vh">{say('notification.page.unread')} </span>}
        {sayPhrase(locale, letter.phrase)}
      </Link>
      <span className="meta">{tied(sayDateTime(locale, letter.createdAt))}</span>
    </li>
  );
}
