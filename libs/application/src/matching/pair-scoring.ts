import {
  buildRegions,
  buildVocabulary,
  DEFAULT_WEIGHTS,
  EMPTY_CORPUS,
  fullScorerVersion,
  lexiconOf,
  parseProvince,
  parseVocabulary,
  partsOfVersion,
  scoringContext,
  withMeaning,
  type ContentOf,
  type ScoringContext,
  type Side,
  type Weights,
} from '@duijie/domain';
import type { Rules } from '../ports/match-repositories.js';
import type { ReferenceVersions } from '../ports/reference-repository.js';
import type { Clock } from '../ports/small-ports.js';
import type { Store } from '../ports/unit-of-work.js';
import type { VisibleContentOf } from '../posting/posting-summary.js';
import { visibleContent } from '../posting/visible-content.js';
import type { ReferenceLibrary } from '../reference/reference-library.js';

/** Visible contents kept between readings, newest used last: their text vectors are remembered by the context. */
const MOST_KEPT = 2_000;
/** Scorers of editions that are in force no more: a list rarely rests on more than one. */
const MOST_OLD = 3;

/** One set of frozen inputs, with which pairs are scored. */
export class PreparedScorer {
  private readonly kept = new Map<string, VisibleContentOf[Side]>();

  constructor(
    readonly rules: Rules,
    readonly context: ScoringContext,
  ) {}

  /** What is visible of a revision, the same object each time: a revision never changes. */
  visible<S extends Side>(
    side: S,
    { postingId, number }: { readonly postingId: string; readonly number: number },
    content: ContentOf[S],
  ): VisibleContentOf[S] {
    const key = `${postingId}:${number}`;
    const visible = (this.kept.get(key) as VisibleContentOf[S] | undefined) ?? visibleContent(side, content);
    this.kept.delete(key);
    this.kept.set(key, visible);
    if (this.kept.size > MOST_KEPT) this.kept.delete(this.kept.keys().next().value as string);
    return visible;
  }
}

/** Gives out the scorer of today's day and the active editions, the same one as long as they stand. */
export class PairScoring {
  private prepared?: { readonly versions: ReferenceVersions; readonly scorer: PreparedScorer };
  private readonly old = new Map<string, PreparedScorer>();

  constructor(
    private readonly library: ReferenceLibrary,
    private readonly clock: Clock,
  ) {}

  /** With the editions that are active now. */
  async prepare(): Promise<PreparedScorer> {
    const { versions, vocabularyVersion, lexicon, corpus, weights } = await this.library.fresh();
    const asOf = this.clock.today();
    if (this.prepared?.versions !== versions || this.prepared.scorer.rules.asOf !== asOf) {
      const context = scoringContext(lexicon, corpus, asOf, weights);
      const rules: Rules = {
        scorerVersion: fullScorerVersion(context.weights),
        vocabularyVersion,
        regionsVersion: versions.editions.regions ?? '',
        corpusSnapshot: corpus.number,
        asOf,
      };
      this.prepared = { versions, scorer: new PreparedScorer(rules, context) };
    }
    return this.prepared.scorer;
  }

  /**
   * With the rules that a stored score names, whatever is in force; its day is the caller's to set. Undefined when the scorer is another
   * one, or an edition was never kept: then nobody can say any more how that score came about.
   */
  async storedWith(store: Store, asked: Rules): Promise<PreparedScorer | undefined> {
    const now = await this.prepare();
    if (sameRules(asked, now.rules)) return now;
    const key = `${asked.scorerVersion} ${asked.vocabularyVersion} ${asked.regionsVersion} ${asked.corpusSnapshot}`;
    const known = this.old.get(key) ?? (await loadScorer(store, asked));
    if (!known) return undefined;
    this.old.delete(key);
    this.old.set(key, known);
    if (this.old.size > MOST_OLD) this.old.delete(this.old.keys().next().value as string);
    return known;
  }
}

/** Whether two scores are comparable but for their day. */
export const sameRules = (a: Rules, b: Rules): boolean =>
  a.scorerVersion === b.scorerVersion &&
  a.vocabularyVersion === b.vocabularyVersion &&
  a.regionsVersion === b.regionsVersion &&
  a.corpusSnapshot === b.corpusSnapshot;

async function loadScorer(store: Store, rules: Rules): Promise<PreparedScorer | undefined> {
  const { scorerVersion, vocabularyVersion, regionsVersion, corpusSnapshot, asOf } = rules;
  const weights = await loadWeights(store, scorerVersion);
  if (!weights) return undefined;
  const vocabulary = await store.reference.find('vocabulary', vocabularyVersion);
  const regions = await store.reference.find('regions', regionsVersion);
  const corpus = corpusSnapshot === 0 ? EMPTY_CORPUS : await store.reference.corpus(corpusSnapshot);
  if (!vocabulary || !corpus || (!regions && regionsVersion !== '')) return undefined;
  const lexicon = lexiconOf(
    buildVocabulary(parseVocabulary(vocabulary.content)),
    buildRegions(parseProvince(regions?.content)),
  );
  return new PreparedScorer(rules, scoringContext(lexicon, corpus, asOf, weights));
}

/** The weights, and the embedder, that a scorer's full version names, if its rules are those of this build. */
async function loadWeights(store: Store, scorerVersion: string): Promise<Weights | undefined> {
  const { weights: version, meaning } = partsOfVersion(scorerVersion);
  const known = version === DEFAULT_WEIGHTS.version ? DEFAULT_WEIGHTS : await store.weights.find(version);
  const weights =
    known && withMeaning(known, meaning === 0 ? undefined : await store.meanings.edition(meaning));
  return weights && fullScorerVersion(weights) === scorerVersion ? weights : undefined;
}
