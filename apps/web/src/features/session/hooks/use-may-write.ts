import { useMember } from './use-session.js';

/** Whether this reader may write for somebody: a guest is asked to sign in on the way, who only reads is not led there at all. */
export const useMayWrite = (): boolean => useMember()?.role !== 'viewer';
