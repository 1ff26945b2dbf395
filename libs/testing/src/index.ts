export * from './redis.js';
export * from './test-database.js';
