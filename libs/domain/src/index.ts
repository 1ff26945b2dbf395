export type { ErrorCode, ErrorKind } from './kernel/error-codes.js';
export { ERROR_CODES } from './kernel/error-codes.js';
export { DomainError, type FieldProblem } from './kernel/domain-error.js';
export { phrase, type Label, type Phrase, type PhraseParam, type PhraseParams } from './kernel/phrase.js';
export { cleanText, textFault, textLength, type TextFault } from './kernel/clean-text.js';
export { bootstrap95 } from './kernel/bootstrap.js';
export { hasAtMostDecimals } from './kernel/decimals.js';
export { digest } from './kernel/digest.js';
export { isUuid } from './kernel/ids.js';
export {
  addDays,
  addWorkingDays,
  chinaDate,
  daysBetween,
  endOfChinaDay,
  isIsoDate,
  isWorkingDay,
  PLAIN_WEEKS,
  type WorkCalendar,
} from './kernel/calendar.js';

export * from './vocabulary/types.js';
export { buildVocabulary, type Vocabulary } from './vocabulary/vocabulary.js';
export { parseVocabulary } from './vocabulary/parse-vocabulary.js';
export {
  assembleVocabulary,
  VOCABULARY_FILES,
  type VocabularyFile,
} from './vocabulary/assemble-vocabulary.js';
export type * from './vocabulary/action-plan.js';
export type * from './vocabulary/public-fact.js';
export {
  buildRegions,
  cityOf,
  parseProvince,
  type City,
  type County,
  type Province,
  type Regions,
} from './vocabulary/regions.js';

export * from './organization/organization.js';
export * from './organization/limits.js';
export { validateContact } from './organization/validate-contact.js';
export { isCreditCode, tidyCreditCode } from './organization/credit-code.js';
export {
  askedFacts,
  withFacts,
  type FactsChange,
  type VerifiedFacts,
} from './organization/verified-facts.js';

export * from './posting/need-content.js';
export * from './posting/solution-content.js';
export * from './posting/posting.js';
export * from './posting/limits.js';
export type { Lexicon } from './posting/lexicon.js';
export { lexiconOf } from './vocabulary/lexicon-of.js';
export { FieldChecks, type ValidationMode } from './posting/field-checks.js';
export { checkedNote, noteOfReturn } from './posting/checked-note.js';
export { validateNeed } from './posting/validate-need.js';
export { validateSolution } from './posting/validate-solution.js';
export {
  actionsFrom,
  isEditable,
  nextState,
  TRANSITIONS,
  type LifecycleAction,
  type LifecycleActor,
  type Transition,
} from './posting/lifecycle.js';
export { visibleNeed, visibleSolution } from './posting/visible.js';
export { emptyNeed, emptySolution } from './posting/empty.js';
export type { ChecklistItem, Hint, Readiness } from './posting/checklist.js';
export { isReady, NEED_CHECKLIST, readiness } from './posting/readiness.js';
export { completeness, SOLUTION_CHECKLIST } from './posting/completeness.js';

export * from './matching/pair.js';
export { corpusDocument, needText, solutionText } from './matching/posting-text.js';
export { CorpusCount, EMPTY_CORPUS, takeSnapshot, type CorpusSnapshot } from './matching/text/corpus.js';
export type { PostingText } from './matching/text/vector.js';
export { scoringContext, type ScoringContext } from './matching/scoring-context.js';
export { scoreEach, scoreFigures, scorePair } from './matching/score-pair.js';
export {
  figuresOf,
  figuresRoom,
  type ConstraintFigures,
  type FactorFigures,
  type Figures,
} from './matching/figures.js';
export { FiguresTexts, figuresText, parseFigures } from './matching/figures-text.js';
export { prepareNeed, type PreparedNeed } from './matching/prepared-need.js';
export { prepareSolution, type PreparedSolution } from './matching/prepared-solution.js';
export { DEFAULT_WEIGHTS, type MeaningEdition, type Weights } from './matching/weights.js';
export { MEANING_WEIGHT, withMeaning } from './matching/meaning/with-meaning.js';
export { measureScale, type MeaningScale } from './matching/meaning/meaning-scale.js';
export {
  meaningCosine,
  meaningVector,
  NO_MEANING,
  type MeaningVector,
} from './matching/meaning/meaning-vector.js';
export {
  byThisScorer,
  fullScorerVersion,
  partsOfVersion,
  SCORER_VERSION,
} from './matching/scorer-version.js';
export { compareRanked, placeAmong, rank, type Ranked } from './matching/rank.js';
export { isRelevant, SCORE_FLOOR, SUBJECT_FLOOR } from './matching/relevance.js';

export {
  candidatePoints,
  measuresOf,
  needQuery,
  solutionQuery,
  type Asker,
  type CandidateQuery,
  type PreparedQuery,
} from './matching/candidate-query.js';
export { CandidateIndex } from './matching/candidate-index/candidate-index.js';
export type { Shelved } from './matching/candidate-index/shelf.js';
export { gathererHere, type Gatherer, type GathererFor } from './matching/candidate-index/gatherer.js';
export { MOST_AHEAD } from './matching/candidate-index/side-index.js';
export { SUMS_MODULE, type GatherJob } from './matching/candidate-index/sums.js';
export { privateChecks } from './matching/private-checks.js';
export { EXCLUSION_CAUSES, NAMED_PATH, type Exclusion, type ExclusionCause } from './matching/exclusion.js';
export { exclusionBetween, excludesByName, keptApart, type NamingEnd } from './matching/named-exclusion.js';
export { easings, type Easing } from './matching/easing.js';
export { applyNeedEdit, type NeedEdit } from './matching/need-edit.js';
export { reasonsFor, type Reader, type Reasons } from './matching/reasons.js';
export { bestCounterfactual, type Counterfactual } from './matching/counterfactual.js';
export { applyEdit, type SolutionEdit } from './matching/solution-edit.js';
export { findConsortium, MOST_MEMBERS } from './matching/consortium/find-consortium.js';
export { pastCooperation, type Past } from './matching/consortium/past-cooperation.js';
export * from './matching/consortium/team.js';

export * from './brokering/decision.js';
export * from './brokering/clocks.js';
export { checkedStatement, isRefusal, REASONS_OF, type Statement } from './brokering/decide.js';
export {
  inForce,
  PAIR_STAGES,
  pairProgress,
  type DecisionsInForce,
  type PairProgress,
  type PairStage,
} from './brokering/pair-stage.js';
export { isOverdue, type Turn } from './brokering/turn.js';
export {
  TRACKER_STEPS,
  trackNeed,
  type TrackedNeed,
  type Tracker,
  type TrackerStep,
  type TrackerStepId,
} from './brokering/tracker.js';

export { withExploration } from './learning/explore.js';
export {
  ExposureTally,
  type Catalogue,
  type ExposureFigures,
  type VendorFacts,
} from './learning/exposure.js';
export type { LogFigures } from './learning/figures.js';
export type { Gain } from './learning/gain.js';
export { GATE_REASONS, type GateFinding, type GateReason } from './learning/gate.js';
export { fitLog, learned, type Fitted } from './learning/learn.js';
export { rowOf, type Session, type ShownSolution } from './learning/log.js';

export {
  meanMetrics,
  rankingMetrics,
  RELEVANT_FROM,
  type Judgements,
  type RankingMetrics,
} from './evaluation/ranking-metrics.js';
export { DEMONSTRATION_SET, wordsAlone } from './evaluation/kept-figures.js';
