export * from './redis.js';
export * from './test-database.js';
export * from './ports/candidate-contract.js';
export * from './ports/search-contract.js';
export * from './ports/search-documents.js';
export * from './ports/given.js';
export * from './ports/samples.js';
export * from './ports/store-under-test.js';
export { storeContract } from './ports/store.contract.js';
