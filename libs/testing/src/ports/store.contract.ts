import { accountContract } from './account.contract.js';
import { catalogueContract } from './catalogue.contract.js';
import { decisionContract } from './decision.contract.js';
import { introductionContract } from './introduction.contract.js';
import { learningContract } from './learning.contract.js';
import { matchContract } from './match.contract.js';
import { meaningContract } from './meaning.contract.js';
import { organizationContract } from './organization.contract.js';
import { outboxContract } from './outbox.contract.js';
import { postingPipelineContract } from './posting-pipeline.contract.js';
import { postingContract } from './posting.contract.js';
import { recordContract } from './record.contract.js';
import { rematchContract } from './rematch.contract.js';
import { referenceContract } from './reference.contract.js';
import type { StoreUnderTest } from './store-under-test.js';
import { unitOfWorkContract } from './unit-of-work.contract.js';

/** Every promise that the ports of the store make, for whatever implements them. */
export function storeContract(under: () => StoreUnderTest): void {
  unitOfWorkContract(under);
  organizationContract(under);
  accountContract(under);
  postingContract(under);
  postingPipelineContract(under);
  matchContract(under);
  decisionContract(under);
  introductionContract(under);
  recordContract(under);
  outboxContract(under);
  referenceContract(under);
  catalogueContract(under);
  meaningContract(under);
  rematchContract(under);
  learningContract(under);
}
