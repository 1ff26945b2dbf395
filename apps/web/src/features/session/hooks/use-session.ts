import { useQuery, useQueryClient, type QueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { keys } from '../../../lib/query.js';
import { fetchSession, signOut, type Session } from '../api/session.js';

export interface Member {
  readonly accountId: string;
  readonly name: string;
  readonly email: string;
  readonly organization: NonNullable<Session['organization']>;
  readonly role: NonNullable<Session['role']>;
  readonly isBroker: boolean;
  readonly isBrokerAdministrator: boolean;
  readonly isVendor: boolean;
  readonly isAuthority: boolean;
}

export type Reader =
  { readonly kind: 'loading' } | { readonly kind: 'guest' } | ({ readonly kind: 'member' } & Member);

export function readerOf(session: Session): Reader {
  const { account, organization, role } = session;
  if (!account || !organization || !role) return { kind: 'guest' };
  return {
    kind: 'member',
    accountId: account.id,
    name: account.name,
    email: account.email,
    organization,
    role,
    isBroker: session.isBroker ?? false,
    isBrokerAdministrator: session.isBrokerAdministrator ?? false,
    isVendor: session.isVendor ?? false,
    isAuthority: session.isAuthority ?? false,
  };
}

/** Who reads. While the platform cannot be asked the reader counts as a guest: public pages go on, others say sign in. */
export function useReader(): Reader {
  const { data, isPending } = useQuery({ queryKey: keys.session, queryFn: fetchSession, staleTime: 60_000 });
  if (data) return readerOf(data);
  return isPending ? { kind: 'loading' } : { kind: 'guest' };
}

export function useMember(): Member | undefined {
  const reader = useReader();
  return reader.kind === 'member' ? reader : undefined;
}

/** Another person reads from here on: nothing fetched for the former one may be shown again. */
export function changeReader(queries: QueryClient, session: Session): void {
  queries.removeQueries({
    predicate: ({ queryKey }) => queryKey[0] !== 'reference' && queryKey[0] !== 'session',
  });
  queries.setQueryData(keys.session, session);
}

export function useSignOut(): () => Promise<void> {
  const queries = useQueryClient();
  return useCallback(async () => {
    await signOut();
    changeReader(queries, { anonymous: true });
  }, [queries]);
}
