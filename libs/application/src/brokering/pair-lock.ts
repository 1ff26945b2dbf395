import { DomainError, type Organization, type Posting } from '@duijie/domain';
import type { Store } from '../ports/unit-of-work.js';

export interface LockedPair {
  readonly need: Posting<'need'>;
  readonly solution: Posting<'solution'>;
  readonly needOwner: Organization;
  readonly solutionOwner: Organization;
}

/**
 * Whatever people say of a pair is said one after the other: the need's row is the lock. The solution and both organizations stand still
 * too, since a withdrawal or a suspension takes the posting's row: no contacts open for what is gone at that moment.
 * @throws MATCH.NOT_FOUND
 */
export async function lockPair(store: Store, needId: string, solutionId: string): Promise<LockedPair> {
  const need = await store.postings.lock('need', needId);
  const [other] = await store.postings.share([solutionId]);
  const solution = other?.side === 'solution' ? (other as Posting<'solution'>) : undefined;
  const needOwner = need && (await store.organizations.find(need.organizationId));
  const solutionOwner = solution && (await store.organizations.find(solution.organizationId));
  if (!need || !solution || !needOwner || !solutionOwner) throw new DomainError('MATCH.NOT_FOUND');
  return { need, solution, needOwner, solutionOwner };
}
