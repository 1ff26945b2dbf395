import type { Decision, Introduction } from '@duijie/domain';
import { withoutNulls } from '../connection/rows.js';
import type { DecisionEntity } from '../entities/decision.entity.js';
import type { IntroductionEntity } from '../entities/introduction.entity.js';

export const toDecision = (row: DecisionEntity): Decision => withoutNulls(row);

export const decisionRow = (decision: Decision): DecisionEntity => ({
  id: decision.id,
  needId: decision.needId,
  solutionId: decision.solutionId,
  party: decision.party,
  verdict: decision.verdict,
  reason: decision.reason ?? null,
  note: decision.note ?? null,
  accountId: decision.accountId,
  at: decision.at,
  undoneAt: decision.undoneAt ?? null,
});

export const toIntroduction = (row: IntroductionEntity): Introduction => withoutNulls(row);

export const introductionRow = (introduction: Introduction): IntroductionEntity => ({
  id: introduction.id,
  needId: introduction.needId,
  solutionId: introduction.solutionId,
  state: introduction.state,
  brokerAccountId: introduction.brokerAccountId,
  note: introduction.note ?? null,
  at: introduction.at,
  undoneAt: introduction.undoneAt ?? null,
});
