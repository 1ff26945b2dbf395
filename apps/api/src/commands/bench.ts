import { parseArgs } from 'node:util';
import { BenchClient } from '../bench/http.js';
import { BENCH_ACCOUNT, beginBench, loadSolutions, settleBench } from '../bench/load-bench.js';
import { measurePublishing, measureSearch } from '../bench/measure.js';
import { measureCandidates } from '../bench/measure-candidates.js';
import { measurePublishingMeanwhile, measureRematch } from '../bench/measure-rematch.js';
import { withUseCases, type Command } from './command.js';

const numbers = (args: readonly string[]) => {
  const { values } = parseArgs({
    args: [...args],
    options: {
      from: { type: 'string', default: '0' },
      solutions: { type: 'string', default: '1000' },
      needs: { type: 'string', default: '200' },
    },
  });
  const whole = (name: keyof typeof values, least: number) => {
    const value = Number(values[name]);
    if (!Number.isInteger(value) || value < least || value > 5_000_000)
      throw new Error(`--${name}: ${least}–5000000`);
    return value;
  };
  return { from: whole('from', 0), solutions: whole('solutions', 1), needs: whole('needs', 1) };
};

export const benchLoad: Command = {
  does: 'fill an empty database for a benchmark: [--solutions N] [--needs N]; --from M loads one up that was filled with M solutions',
  run: (args) => {
    const { from, solutions, needs } = numbers(args);
    return withUseCases(async (context) => {
      if (from === 0) await beginBench(context, needs);
      await loadSolutions(context, from, solutions);
      await settleBench(context, solutions, needs);
    });
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
