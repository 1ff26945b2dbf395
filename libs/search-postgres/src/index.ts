export { PostgresSearchAsk } from './postgres-search-ask.js';
export { PostgresSearchFeed } from './postgres-search-feed.js';
