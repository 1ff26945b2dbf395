import type { Embedder } from '@duijie/application';
import {
  corpusDocument,
  MEANING_WEIGHT,
  measureScale,
  meaningVector,
  needText,
  rankingMetrics,
  solutionText,
  withMeaning,
  DEFAULT_WEIGHTS,
  type MeaningScale,
  type MeaningVector,
  type RankingMetrics,
} from '@duijie/domain';
import { evaluate, type Pool } from './evaluate.js';
import { pairedGain, type PairedGain } from './paired-gain.js';
import type { JudgedSet } from './read-judged-set.js';

const PATIENCE_MS = 30 * 60_000;
/** As production measures the scale. */
const SAMPLE = 200;

export interface EmbedderGain extends RankingMetrics, PairedGain, MeaningScale {
  readonly model: string;
  /** Of the factor, beside the hundred points of the others. */
  readonly weight: number;
}

/** What the factor “meaning” adds on the same pools: figures with it; `gain` and `gain95` are nDCG@10 over the ranking without it. */
export async function embedderGain(
  set: JudgedSet,
  pool: Pool,
  embedder: Embedder,
  weight = MEANING_WEIGHT,
): Promise<EmbedderGain> {
  const { model } = embedder;
  const meant = await withVectors(set, embedder);
  const vectors = (postings: Iterable<{ readonly meaning?: MeaningVector }>) =>
    [...postings].slice(0, SAMPLE).flatMap(({ meaning }) => meaning ?? []);
  const scale = measureScale(vectors(meant.needs), vectors(meant.solutions.values()));
  if (!scale)
    throw new Error('样本太少，或该模型分不出差别 / too few pairs, or all look alike to this model');
  const weights = withMeaning(DEFAULT_WEIGHTS, { number: 1, model, ...scale }, weight);
  const meantPool: Pool = async (need) =>
    (await pool(need)).flatMap(({ id }) => meant.solutions.get(id) ?? []);
  const without: number[] = [];
  const withIt: number[] = [];
  const collect = (into: number[]) => (needId: string, ranking: readonly { readonly id: string }[]) =>
    into.push(
      rankingMetrics(
        ranking.map(({ id }) => id),
        set.judgements.get(needId) ?? new Map(),
      )['ndcg@10'],
    );
  await evaluate(set, pool, collect(without));
  const result = await evaluate(meant, meantPool, collect(withIt), weights);
  return {
    model,
    weight,
    ...scale,
    'ndcg@10': result['ndcg@10'],
    'mrr@10': result['mrr@10'],
    'p@5': result['p@5'],
    'recall@100': result['recall@100'],
    ...pairedGain(withIt, without),
  };
}

/** The same set, every posting with the vector of its public text. */
async function withVectors(set: JudgedSet, embedder: Embedder): Promise<JudgedSet> {
  const solutions = [...set.solutions.values()];
  const texts = [
    ...set.needs.map(({ content }) => needText(content)),
    ...solutions.map(({ content }) => solutionText(content)),
  ].map(corpusDocument);
  const vectors = (await embedder.embed(texts, PATIENCE_MS)).map(meaningVector);
  const ofSolutions = vectors.slice(set.needs.length);
  return {
    ...set,
    needs: set.needs.map((need, i) => ({ ...need, meaning: vectors[i] as MeaningVector })),
    solutions: new Map(
      solutions.map((solution, i) => [
        solution.id,
        { ...solution, meaning: ofSolutions[i] as MeaningVector },
      ]),
    ),
  };
}
