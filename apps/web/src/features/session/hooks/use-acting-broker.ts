import { useMember } from './use-session.js';

/** Whether this reader may move things for the alliance: its viewers read what brokers read, and no more. */
export function useActingBroker(): boolean {
  const member = useMember();
  return member !== undefined && member.isBroker && member.role !== 'viewer';
}
