// The face of the lib: the story of the product, use-case by use-case, and the questions it asks of the outside.
export * from './access/actor.js';
export * from './access/permissions.js';
export * from './pipeline/pipeline.js';
export * from './ports/candidate-source.js';
export * from './ports/job-queue.js';
export * from './ports/live-feed.js';
export * from './ports/match-repositories.js';
export * from './ports/organization-repositories.js';
export * from './ports/outbox.js';
export * from './ports/page.js';
export * from './ports/people-search.js';
export * from './ports/posting-repository.js';
export * from './ports/record-repositories.js';
export * from './ports/reference-repository.js';
export * from './ports/small-ports.js';
export * from './ports/unit-of-work.js';
