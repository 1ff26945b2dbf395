import { parseArgs } from 'node:util';
import { BenchClient } from '../bench/http.js';
import { BENCH_ACCOUNT, beginBench, loadSolutions, settleBench } from '../bench/load-bench.js';
import { measurePublishing, measureSearch } from '../bench/measure.js';
import { CandidateBench } from '../bench/measure-candidates.js';
import { measurePublishingMeanwhile, measureRematch } from '../bench/measure-rematch.js';
import { StepTeller } from '../bench/tell-steps.js';
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

/**
 * Talks to the server at BENCH_URL over HTTP, and to its database for what HTTP does not tell. What is quick and what people feel comes first,
 * scoring everything last: whoever stops it in between has the most that the time allowed. The re-match whose pace is measured comes before
 * those that people publish during, since it alone has every pair to store.
 */
export const benchMeasure: Command = {
  does: 'measure the server at BENCH_URL, whose database DATABASE_URL names; a line of JSON for each step and its figures',
  run: () =>
    withUseCases(async (context, adapters) => {
      const teller = new StepTeller((told) => {
        console.log(JSON.stringify(told));
      });
      const client = new BenchClient(process.env['BENCH_URL'] ?? '');
      await client.signIn(BENCH_ACCOUNT.email, BENCH_ACCOUNT.password);
      await teller.step('publish', async () => {
        const { engine, version } = await adapters.ask.ping();
        return {
          engine: `${engine} ${version}`,
          queue: adapters.bull.backend,
          publishToStoredMs: await measurePublishing(client),
        };
      });
      await teller.step('search', async () => ({
        searchHttpMs: await measureSearch(context, adapters.segmenter, client),
      }));
      const { rematchNeedsPerSecond } = await teller.step('rematch', (soFar) =>
        measureRematch(context, soFar),
      );
      await teller.step('publish-during-rematch', () => measurePublishingMeanwhile(context, client));
      const candidates = await CandidateBench.open(context);
      await teller.step('scoring', async () => {
        const { pureScoringNeedsPerSecond } = await candidates.measurePureScoring();
        return {
          rematchOfPureScoring: rematchNeedsPerSecond / pureScoringNeedsPerSecond,
          pureScoringNeedsPerSecond,
        };
      });
      await teller.step('recall', () => candidates.measureRecall());
    }),
};
