export * from './redis.js';
export * from './test-database.js';
export * from './ports/candidate-contract.js';
export * from './ports/search-contract.js';
export * from './ports/search-documents.js';
