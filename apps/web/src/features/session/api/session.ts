import type { Dto } from '@duijie/api-client';
import { get, post, remove } from '../../../lib/api.js';

export type Session = Dto<'SessionDto'>;
export type SignUp = Dto<'SignUpDto'>;

export const fetchSession = (): Promise<Session> => get<Session>('/session');
export const signIn = (email: string, password: string): Promise<Session> =>
  post<Session>('/session', { email, password });
export const signOut = (): Promise<void> => remove<void>('/session');
export const signUp = (entry: SignUp): Promise<Session> => post<Session>('/sign-ups', entry);
export type ResetLink = Dto<'ResetLinkDto'>;
/** For the brokers' administrator: a way back in for who forgot a password. */
export const makeResetLink = (email: string): Promise<ResetLink> =>
  post<ResetLink>('/reset-links', { email });
export const resetPassword = (token: string, next: string): Promise<void> =>
  post<void>('/reset-links/use', { token, next });
export const changePassword = (current: string, next: string): Promise<void> =>
  post<void>('/session/password', { current, next });
