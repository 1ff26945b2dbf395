import { describe, expect, it } from '@jest/globals';
import type { CandidateQuery, PreparedQuery, ScoringContext } from '@duijie/domain';
import { CandidateSource } from './candidate-source.js';

class Engine extends CandidateSource {
  find = () => Promise.resolve(['found']);
}
const context = {} as ScoringContext;

describe('a candidate source that looks ahead by asking at once', () => {
  it('gives what it finds', async () => {
    const worded = { context, terms: [] } as unknown as CandidateQuery;
    const [find] = (await new Engine().caughtUp(context)).lookAhead('solution', [worded], 1);
    expect(await find?.()).toEqual({ ids: ['found'] });
  });

  it('says so when it is asked without words', async () => {
    const { lookAhead } = await new Engine().caughtUp(context);
    const bare = { context } as PreparedQuery;
    expect(() => lookAhead('solution', [bare], 1)).toThrow('without the words');
  });
});
