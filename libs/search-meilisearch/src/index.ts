export type { MeilisearchOptions } from './engine.js';
export { contactMeilisearch, type MeilisearchParts } from './keys.js';
export { MeilisearchCandidateSource } from './meilisearch-candidate-source.js';
export { MeilisearchSearchAsk } from './meilisearch-search-ask.js';
export { MeilisearchSearchFeed } from './meilisearch-search-feed.js';
