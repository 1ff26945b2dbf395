import { parseArgs } from 'node:util';
import { BenchClient } from '../bench/http.js';
import { BENCH_ACCOUNT, loadBench } from '../bench/load-bench.js';
import { measurePublishing, measureSearch } from '../bench/measure.js';
import { measureCandidates } from '../bench/measure-candidates.js';
import { measurePublishingMeanwhile, measureRematch } from '../bench/measure-rematch.js';
import { withUseCases, type Command } from './command.js';

const numbers = (args: readonly string[]) => {
  const { values } = parseArgs({
    args: [...args],
    options: { solutions: { type: 'string', default: '1000' }, needs: { type: 'string', default: '200' } },
  });
  const whole = (name: 'solutions' | 'needs') => {
    const value = Number(values[name]);
    if (!Number.isInteger(value) || value < 1 || value > 5_000_000) throw new Error(`--${name}: 1–5000000`);
    return value;
  };
  return { solutions: whole('solutions'), needs: whole('needs') };
};

export const benchLoad: Command = {
  does: 'fill an empty database for a benchmark: [--solutions N] [--needs N]',
  run: (args) => {
    const { solutions, needs } = numbers(args);
    return withUseCases((context) => loadBench(context, solutions, needs));
  },
};

/** Talks to the server at BENCH_URL over HTTP, and to its database for what HTTP does not tell. */
export const benchMeasure: Command = {
  does: 'measure the server at BENCH_URL, whose database DATABASE_URL names',
  run: () =>
    withUseCases(async (context, adapters) => {
      const client = new BenchClient(process.env['BENCH_URL'] ?? '');
      await client.signIn(BENCH_ACCOUNT.email, BENCH_ACCOUNT.password);
      const publishToStoredMs = await measurePublishing(client);
      const searchHttpMs = await measureSearch(context, adapters.segmenter, client);
      const rematchNeedsPerSecond = await measureRematch(context);
      const meanwhile = await measurePublishingMeanwhile(context, client);
      const { recallByScore, recallAsShown, pureScoringNeedsPerSecond } = await measureCandidates(context);
      const { engine, version } = await adapters.ask.ping();
      console.log(
        JSON.stringify({
          engine: `${engine} ${version}`,
          queue: adapters.bull.backend,
          publishToStoredMs,
          searchHttpMs,
          rematchNeedsPerSecond,
          rematchOfPureScoring: rematchNeedsPerSecond / pureScoringNeedsPerSecond,
          pureScoringNeedsPerSecond,
          publishDuringRematchMs: meanwhile.publishMs,
          rematchNeedsPerSecondMeanwhile: meanwhile.needsPerSecond,
          'candidateRecall@10': recallByScore,
          'candidateRecallAsShown@10': recallAsShown,
        }),
      );
    }),
};
