import { accountContract } from './account.contract.js';
import { brokeringContract } from './brokering.contract.js';
import { matchContract } from './match.contract.js';
import { organizationContract } from './organization.contract.js';
import { outboxContract } from './outbox.contract.js';
import { postingContract } from './posting.contract.js';
import { recordContract } from './record.contract.js';
import { referenceContract } from './reference.contract.js';
import type { StoreUnderTest } from './store-under-test.js';
import { unitOfWorkContract } from './unit-of-work.contract.js';

/** Every promise that the ports of the store make, for whatever implements them. */
export function storeContract(under: () => StoreUnderTest): void {
  unitOfWorkContract(under);
  organizationContract(under);
  accountContract(under);
  postingContract(under);
  matchContract(under);
  brokeringContract(under);
  recordContract(under);
  outboxContract(under);
  referenceContract(under);
}
