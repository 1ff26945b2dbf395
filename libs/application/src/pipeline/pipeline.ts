import type { EventRoutes } from '../ports/job-queue.js';

/** The whole way of the data on one screen: which queue answers which event. The handlers stand beside this file. */
export const PIPELINE: EventRoutes = {
  PostingChanged: 'index', // project the row as it is now → search engine; then PostingIndexed
  PostingIndexed: 'match', // candidates → score → matches, recommendations; then RecommendationsReady
  RecommendationsReady: 'notify', // one letter per run and reader × recipient × channel
  ProjectionDue: 'rematch', // a slice of projecting everything again, after another vocabulary; then RematchDue
  RematchDue: 'rematch', // a slice of a full re-match, beside the road: every need again, in no hurry; then RematchReady
  RematchReady: 'notify', // one letter per organization and side, whatever it found
  DecisionMade: 'notify',
  IntroductionMade: 'notify',
  ReviewRequested: 'notify',
  ReviewDecided: 'notify',
  OrganizationChanged: 'index', // raises every posting of the organization: PostingChanged each
};
