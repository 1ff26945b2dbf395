import type { ReactNode } from 'react';
import { useReader, useSignOut } from '../features/session/hooks/use-session.js';
import { SessionContext, type SessionView } from './session.js';

/** Tells the frame who reads and which doors that opens. */
export function SessionProvider({ children }: { children: ReactNode }) {
  const reader = useReader();
  const signOut = useSignOut();
  const view: SessionView =
    reader.kind !== 'member'
      ? { kind: reader.kind }
      : {
          kind: 'member',
          name: reader.name,
          organization: reader.organization.name,
          side: {
            unit: !reader.isBroker && !reader.isAuthority,
            vendor: reader.isVendor,
            broker: reader.isBroker,
          },
          // Not reached: the session goes on, and the page says so by staying as it is.
          signOut: () =>
            void signOut().then(
              () => window.location.assign('/'),
              () => undefined,
            ),
        };
  return <SessionContext value={view}>{children}</SessionContext>;
}
