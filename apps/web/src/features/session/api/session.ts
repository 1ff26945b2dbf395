import type { OrganizationKind, OrganizationState, Role } from '@duijie/domain';
import { get, post, remove } from '../../../lib/api.js';

export interface Session {
  readonly anonymous?: boolean;
  readonly account?: {
    readonly id: string;
    readonly name: string;
    readonly email: string;
    readonly locale: 'zh' | 'en';
  };
  readonly organization?: {
    readonly id: string;
    readonly name: string;
    readonly kinds: readonly OrganizationKind[];
    readonly state: OrganizationState;
  };
  readonly role?: Role;
  readonly isBroker?: boolean;
  readonly isBrokerAdministrator?: boolean;
  readonly isVendor?: boolean;
  readonly isAuthority?: boolean;
}

export interface SignUp {
  readonly person: {
    readonly name: string;
    readonly email: string;
    readonly phone?: string;
    readonly password: string;
  };
  readonly organization: {
    readonly name: string;
    readonly kinds: readonly OrganizationKind[];
    readonly creditCode?: string;
    readonly region: string;
    readonly industry?: string;
    readonly address?: string;
    readonly introduction?: string;
  };
}

export const fetchSession = (): Promise<Session> => get<Session>('/session');
export const signIn = (email: string, password: string): Promise<Session> =>
  post<Session>('/session', { email, password });
export const signOut = (): Promise<void> => remove<void>('/session');
export const signUp = (entry: SignUp): Promise<Session> => post<Session>('/sign-ups', entry);
export const changePassword = (current: string, next: string): Promise<void> =>
  post<void>('/session/password', { current, next });
