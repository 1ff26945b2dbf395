import { AccountEntity } from '../entities/account.entity.js';
import { CorpusSnapshotEntity } from '../entities/corpus-snapshot.entity.js';
import { DecisionEntity } from '../entities/decision.entity.js';
import { EvaluationEntity } from '../entities/evaluation.entity.js';
import { HistoryLineEntity } from '../entities/history-line.entity.js';
import { IntroductionEntity } from '../entities/introduction.entity.js';
import { MatchFiguresEntity } from '../entities/match-figures.entity.js';
import { MatchEntity } from '../entities/match.entity.js';
import { MatchingRunEntity } from '../entities/matching-run.entity.js';
import { MeaningEditionEntity } from '../entities/meaning-edition.entity.js';
import { MemberEntity } from '../entities/member.entity.js';
import { NotificationEntity } from '../entities/notification.entity.js';
import { OrganizationEntity } from '../entities/organization.entity.js';
import { OutboxEntity } from '../entities/outbox.entity.js';
import { PostingCodeEntity } from '../entities/posting-code.entity.js';
import { PostingMeaningEntity } from '../entities/posting-meaning.entity.js';
import { PostingPipelineEntity } from '../entities/posting-pipeline.entity.js';
import { PostingRevisionEntity } from '../entities/posting-revision.entity.js';
import { PostingEntity } from '../entities/posting.entity.js';
import { ReferenceEditionEntity } from '../entities/reference-edition.entity.js';
import { RematchNewsEntity } from '../entities/rematch-news.entity.js';
import { RematchEntity } from '../entities/rematch.entity.js';
import { ResetLinkEntity } from '../entities/reset-link.entity.js';
import { SessionEntity } from '../entities/session.entity.js';
import { ShownListEntity } from '../entities/shown-list.entity.js';
import { WeightsActivationEntity } from '../entities/weights-activation.entity.js';
import { WeightsVersionEntity } from '../entities/weights-version.entity.js';

/** Every table of schema `app`. */
export const ENTITIES = [
  AccountEntity,
  CorpusSnapshotEntity,
  DecisionEntity,
  EvaluationEntity,
  HistoryLineEntity,
  IntroductionEntity,
  MatchEntity,
  MatchFiguresEntity,
  MatchingRunEntity,
  MeaningEditionEntity,
  MemberEntity,
  NotificationEntity,
  OrganizationEntity,
  OutboxEntity,
  PostingCodeEntity,
  PostingEntity,
  PostingMeaningEntity,
  PostingPipelineEntity,
  PostingRevisionEntity,
  ReferenceEditionEntity,
  RematchEntity,
  RematchNewsEntity,
  ResetLinkEntity,
  SessionEntity,
  ShownListEntity,
  WeightsActivationEntity,
  WeightsVersionEntity,
];
