import type { IdSource, Store } from '@duijie/application';
import type { EntityManager } from 'typeorm';
import { TypeormAccountRepository } from './repositories/account.repository.js';
import { PostgresCatalogueFeed } from './repositories/catalogue-feed.js';
import { TypeormDecisionRepository } from './repositories/decision.repository.js';
import { TypeormEvaluationRepository } from './repositories/evaluation.repository.js';
import { TypeormHistoryRepository } from './repositories/history.repository.js';
import { TypeormIntroductionRepository } from './repositories/introduction.repository.js';
import { TypeormMatchRepository } from './repositories/match.repository.js';
import { TypeormMatchingRunRepository } from './repositories/matching-run.repository.js';
import { TypeormMeaningRepository } from './repositories/meaning.repository.js';
import { TypeormMemberRepository } from './repositories/member.repository.js';
import { TypeormNotificationRepository } from './repositories/notification.repository.js';
import { TypeormOrganizationRepository } from './repositories/organization.repository.js';
import { TypeormOutbox } from './repositories/outbox.repository.js';
import { TypeormPostingRepository } from './repositories/posting.repository.js';
import { TypeormReferenceRepository } from './repositories/reference.repository.js';
import { TypeormRematchRepository } from './repositories/rematch.repository.js';
import { TypeormResetLinkRepository } from './repositories/reset-link.repository.js';
import { TypeormSessionRepository } from './repositories/session.repository.js';
import { TypeormShownListRepository } from './repositories/shown-list.repository.js';
import { TypeormWeightsRepository } from './repositories/weights.repository.js';

/** Every repository over one connection; they hold nothing but the manager, so a store per transaction costs nothing. */
export const createStore = (manager: EntityManager, ids: IdSource): Store => ({
  organizations: new TypeormOrganizationRepository(manager),
  accounts: new TypeormAccountRepository(manager),
  members: new TypeormMemberRepository(manager),
  sessions: new TypeormSessionRepository(manager),
  resetLinks: new TypeormResetLinkRepository(manager),
  postings: new TypeormPostingRepository(manager),
  matches: new TypeormMatchRepository(manager),
  decisions: new TypeormDecisionRepository(manager),
  introductions: new TypeormIntroductionRepository(manager),
  runs: new TypeormMatchingRunRepository(manager),
  rematches: new TypeormRematchRepository(manager),
  notifications: new TypeormNotificationRepository(manager),
  history: new TypeormHistoryRepository(manager),
  outbox: new TypeormOutbox(manager, ids),
  reference: new TypeormReferenceRepository(manager),
  meanings: new TypeormMeaningRepository(manager),
  catalogue: new PostgresCatalogueFeed(manager),
  shownLists: new TypeormShownListRepository(manager),
  weights: new TypeormWeightsRepository(manager),
  evaluations: new TypeormEvaluationRepository(manager),
});
