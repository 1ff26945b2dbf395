import { Module, type DynamicModule } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { IntroductionsController } from '../http/brokering/introductions.controller.js';
import { MatchesController } from '../http/brokering/matches.controller.js';
import { ConsortiumController } from '../http/consortium/consortium.controller.js';
import { ReplayController } from '../http/brokering/replay.controller.js';
import { SessionGuard } from '../http/edge/session.guard.js';
import { EvaluationController } from '../http/evaluation/evaluation.controller.js';
import { Health } from '../http/health/health.js';
import { HealthController } from '../http/health/health.controller.js';
import { JobsController } from '../http/jobs/jobs.controller.js';
import { RematchController } from '../http/jobs/rematch.controller.js';
import { LiveController } from '../http/live/live.controller.js';
import { NotificationsController } from '../http/notifications/notifications.controller.js';
import {
  OrganizationNamesController,
  OrganizationReviewsController,
  OrganizationsController,
} from '../http/organizations/organizations.controller.js';
import { NeedsController } from '../http/postings/needs.controller.js';
import { PostingStepsController } from '../http/postings/posting-steps.controller.js';
import { PostingOutcomesController, PostingsController } from '../http/postings/postings.controller.js';
import { ReviewsController } from '../http/postings/reviews.controller.js';
import { SolutionsController } from '../http/postings/solutions.controller.js';
import { ReferenceController } from '../http/reference/reference.controller.js';
import { ResetLinksController } from '../http/session/reset-links.controller.js';
import { SessionController } from '../http/session/session.controller.js';
import type { Adapters } from './adapters.js';
import { portProviders, useCaseProviders } from './use-cases.js';

/** The HTTP process: every controller over every use-case. */
@Module({})
export class ApiModule {
  static of(adapters: Adapters, health: Health): DynamicModule {
    return {
      module: ApiModule,
      controllers: [
        HealthController,
        ResetLinksController,
        SessionController,
        ReferenceController,
        OrganizationsController,
        OrganizationNamesController,
        OrganizationReviewsController,
        NeedsController,
        SolutionsController,
        PostingsController,
        PostingOutcomesController,
        PostingStepsController,
        ReviewsController,
        ConsortiumController,
        MatchesController,
        ReplayController,
        IntroductionsController,
        NotificationsController,
        JobsController,
        RematchController,
        EvaluationController,
        LiveController,
      ],
      providers: [
        ...portProviders(adapters),
        ...useCaseProviders,
        { provide: Health, useValue: health },
        { provide: APP_GUARD, useClass: SessionGuard },
      ],
    };
  }
}
