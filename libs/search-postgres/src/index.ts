export { PostgresCandidateSource } from './postgres-candidate-source.js';
export { PostgresSearchAsk } from './postgres-search-ask.js';
export { PostgresSearchFeed } from './postgres-search-feed.js';
