import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { CandidateSource, NoEmbedder, SearchFeed, type Embedder } from '@duijie/application';
import { SCORER_VERSION } from '@duijie/domain';
import { allPool, enginePool } from '../evaluation/all-pool.js';
import { embedderGain } from '../evaluation/embedder-gain.js';
import { evaluate, judgedPool, type Evaluation, type Pool } from '../evaluation/evaluate.js';
import { keepFigures } from '../evaluation/keep-figures.js';
import { readJudgedSet, type JudgedSet } from '../evaluation/read-judged-set.js';
import { embedderOf } from '../wiring/adapters.js';
import { findsByEngine } from '../wiring/candidates.js';
import { settingsOrExit } from '../wiring/process.js';
import { CLI, withUseCases, type Command } from './command.js';

export const evaluateCommand: Command = {
  does: 'measure the scorer on a judged set: --dir D [--pool judged|all] [--run FILE] [--embedder], the last with the figures that EMBEDDER_URL adds; --keep NAME keeps the figures of every version of weights for the evaluation page',
  run: async (args) => {
    const { values } = parseArgs({
      args: [...args],
      options: {
        dir: { type: 'string' },
        pool: { type: 'string', default: 'judged' },
        run: { type: 'string' },
        keep: { type: 'string' },
        embedder: { type: 'boolean', default: false },
      },
    });
    if (!values.dir)
      throw new Error(
        'evaluate --dir D：D 含 needs.jsonl、solutions.jsonl、qrels.tsv / D holds these three files',
      );
    const set = readJudgedSet(values.dir);
    if (values.keep) return keep(set, values.keep);
    const settings = settingsOrExit();
    const embedder = values.embedder ? embedderOf(settings) : new NoEmbedder();
    if (values.embedder && embedder.model === '')
      throw new Error(
        '--embedder：先设置 EMBEDDER_URL 和 EMBEDDER_MODEL / set EMBEDDER_URL and EMBEDDER_MODEL first',
      );
    if (values.pool === 'judged') return report(set, judgedPool(set), values.run, embedder);
    if (values.pool !== 'all') throw new Error('--pool judged | all');
    if (!findsByEngine(settings)) return report(set, allPool(set), values.run, embedder);
    await withUseCases(async (context) => {
      const feed = context.get<SearchFeed>(SearchFeed);
      const pool = await enginePool(set, feed, context.get<CandidateSource>(CandidateSource));
      await report(set, pool, values.run, embedder);
    });
  },
};

/** One JSON object on standard output; `file` gets a TREC run. */
async function report(
  set: JudgedSet,
  pool: Pool,
  file: string | undefined,
  embedder: Embedder,
): Promise<void> {
  const run: string[] = [];
  const result: Evaluation = await evaluate(set, pool, (need, ranking) => {
    if (file)
      ranking.forEach(({ id, score }, i) =>
        run.push(`${need} Q0 ${id} ${i + 1} ${score} duijie-${SCORER_VERSION}`),
      );
  });
  if (file) writeFileSync(file, run.map((line) => `${line}\n`).join(''));
  const gained = embedder.model === '' ? {} : { embedder: await embedderGain(set, pool, embedder) };
  console.log(JSON.stringify({ ...result, ...gained }));
}

const keep = (set: JudgedSet, name: string): Promise<void> =>
  withUseCases(async (context) => {
    for (const one of await keepFigures(context, CLI, name, () => set)) console.log(JSON.stringify(one));
  });
