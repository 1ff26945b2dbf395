import { KeepEvaluation, UnitOfWork, type KeptEvaluation, type SystemActor } from '@duijie/application';
import { DEFAULT_WEIGHTS, fullScorerVersion, wordsAlone } from '@duijie/domain';
import type { INestApplicationContext } from '@nestjs/common';
import { evaluate, judgedPool } from './evaluate.js';
import type { JudgedSet } from './read-judged-set.js';

export type Measured = Omit<KeptEvaluation, 'id' | 'at'>;

/**
 * Measures every version of weights on the judged pools of a set and keeps the figures under its name, for the evaluation page; what was kept
 * before is measured no more. @returns what is new
 */
export async function keepFigures(
  context: INestApplicationContext,
  actor: SystemActor,
  name: string,
  read: () => JudgedSet,
): Promise<readonly Measured[]> {
  const { learned, kept } = await context.get<UnitOfWork>(UnitOfWork).read(async (store) => ({
    learned: await store.weights.list(),
    kept: await store.evaluations.list(),
  }));
  const known = new Set(kept.filter((one) => one.set === name).map((one) => one.scorerVersion));
  const missing = [DEFAULT_WEIGHTS, ...learned].filter((weights) => !known.has(fullScorerVersion(weights)));
  if (missing.length === 0) return [];
  const set = read();
  const found: Measured[] = [];
  for (const weights of missing) {
    const { needs, pairs, scorerVersion, ...measured } = await evaluate(
      set,
      judgedPool(set),
      undefined,
      weights,
    );
    const figures = Object.fromEntries(
      FIGURES.flatMap((figure): [string, number][] => [
        [figure, measured[figure]],
        [wordsAlone(figure), measured.baseline[figure]],
      ]),
    );
    const one = { set: name, scorerVersion, needs, pairs, figures };
    await context.get(KeepEvaluation).execute(actor, one);
    found.push(one);
  }
  return found;
}

const FIGURES = ['ndcg@10', 'mrr@10', 'p@5', 'recall@100'] as const;
