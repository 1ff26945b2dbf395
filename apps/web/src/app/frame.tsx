import { Link, Outlet, ScrollRestoration, useLocation, useMatch, useNavigation } from 'react-router';
import { Button, ButtonLink } from '../ui/button.js';
import { Footer } from '../ui/footer.js';
import { DemoBanner, Header, SkipLink, type NavItem } from '../ui/header.js';
import { Bell } from '../features/notification/components/bell.js';
import { Standing } from '../features/session/components/standing.js';
import { signInTo } from '../lib/safe-target.js';
import { useSay } from '../ui/say.js';
import { FOOTER, NAV } from './navigation.js';
import { OutdatedHint } from './outdated-hint.js';
import { useRouteFocus } from './route-focus.js';
import { useSession, useSite, type SessionView } from './session.js';
import { LocaleSwitch, ThemeSwitch } from './switches.js';

/** What stands around every page. The desk has a lower header and no footer. */
export function Frame() {
  const say = useSay();
  const session = useSession();
  const site = useSite();
  const navigation = useNavigation();
  const place = useLocation();
  const desk = useMatch('/desk/*') !== null;
  useRouteFocus();
  const member = session.kind === 'member' ? session : undefined;
  return (
    <>
      <SkipLink />
      {site.demo && <DemoBanner />}
      <Header
        desk={desk}
        nav={NAV}
        own={ownPages(session)}
        signedInAs={member?.organization}
        actions={
          session.kind === 'guest' ? (
            <>
              <Link className="hide" to={signInFrom(place)}>
                {say('ui.signIn')}
              </Link>
              <ButtonLink look="primary" size="md" to="/needs/new">
                {say('ui.postNeed')}
              </ButtonLink>
            </>
          ) : (
            member && <Bell />
          )
        }
        tools={
          <>
            {member && (
              <Button look="quiet" size="sm" onClick={member.signOut}>
                {say('ui.signOut')}
              </Button>
            )}
            <LocaleSwitch />
            <ThemeSwitch />
          </>
        }
      />
      <OutdatedHint />
      <Standing />
      {navigation.state === 'loading' && <div className="opening" aria-hidden="true" />}
      <main id="main" tabIndex={-1} aria-busy={navigation.state === 'loading'}>
        <Outlet />
      </main>
      {!desk && <Footer groups={FOOTER} />}
      <ScrollRestoration />
    </>
  );
}

/** From a public page back to it; from the home page and the entry itself to the reader's own work. */
const signInFrom = (place: { readonly pathname: string; readonly search: string }): string =>
  ['/', '/sign-in', '/sign-up'].includes(place.pathname) ? '/sign-in' : signInTo(place);

function ownPages(session: SessionView): NavItem[] {
  if (session.kind === 'guest')
    return [
      { to: '/sign-in', label: 'ui.signIn' },
      { to: '/sign-up', label: 'ui.signUp' },
    ];
  if (session.kind !== 'member') return [];
  const { unit, vendor, broker } = session.side;
  return [
    ...(broker ? [{ to: '/desk', label: 'ui.nav.desk' } as const] : []),
    ...(vendor
      ? [
          { to: '/inbox', label: 'ui.nav.inbox' } as const,
          { to: '/my/solutions', label: 'ui.nav.mine.solutions' } as const,
        ]
      : []),
    ...(unit ? [{ to: '/my/needs', label: 'ui.nav.mine.needs' } as const] : []),
    { to: '/introductions', label: 'introduction.title' },
    { to: '/notifications', label: 'notification.page' },
    { to: '/account', label: 'ui.nav.account' },
  ];
}
