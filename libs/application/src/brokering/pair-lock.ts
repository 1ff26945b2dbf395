import { DomainError, type Organization, type Posting } from '@duijie/domain';
import type { Store } from '../ports/unit-of-work.js';

export interface LockedPair {
  readonly need: Posting<'need'>;
  readonly solution: Posting<'solution'>;
  readonly needOwner: Organization;
  readonly solutionOwner: Organization;
}

/** Whatever people say of a pair is said one after the other: the need's row is the lock. @throws MATCH.NOT_FOUND */
export async function lockPair(store: Store, needId: string, solutionId: string): Promise<LockedPair> {
  const need = await store.postings.lock('need', needId);
  const solution = await store.postings.find('solution', solutionId);
  const needOwner = need && (await store.organizations.find(need.organizationId));
  const solutionOwner = solution && (await store.organizations.find(solution.organizationId));
  if (!need || !solution || !needOwner || !solutionOwner) throw new DomainError('MATCH.NOT_FOUND');
  return { need, solution, needOwner, solutionOwner };
}
