import { describe, expect, it } from '@jest/globals';
import { gathererAside } from '@duijie/candidate-index';
import { CandidateIndex, needQuery, prepareSolution, type GathererFor } from '@duijie/domain';
import {
  candidateContext,
  candidateNeed,
  candidateSolution,
  scorableNeed,
  scorableSolution,
} from '@duijie/testing';

const solutions = Array.from({ length: 340 }, (_, i) =>
  candidateSolution({ title: `虚拟实训平台 ${i % 17} 号 ${i % 5 ? '压铸' : '博物馆'}` }),
);
const needs = ['压铸实训', '博物馆', '平台 3 号', '虚拟'].map((title) => candidateNeed({ title }));
const context = candidateContext([...solutions, ...needs]);
const LIMIT = 50;
const AROUND = 4;

/** Two indexes of the same solutions; one has what it looks ahead for summed up aside. */
function pair() {
  let aside = 0;
  const counted: GathererFor = (memory) => {
    const gatherer = gathererAside(memory);
    return {
      ...gatherer,
      begin: (jobs) => {
        const last = gatherer.begin(jobs);
        if (last > 0) aside += jobs.length;
        return last;
      },
      finish: (job) => gatherer.finish(job),
      finishAll: () => gatherer.finishAll(),
      end: () => gatherer.end(),
    };
  };
  return { there: new CandidateIndex(counted), here: new CandidateIndex(), doneAside: () => aside };
}

const idsOf = (found: readonly { readonly id: string }[]): string[] => found.map(({ id }) => id);

describe('a thread that sums up what needs look for', () => {
  it('finds what is found without it, also while solutions come and go', async () => {
    const { there, here, doneAside } = pair();
    const put = (i: number): void => {
      const scorable = scorableSolution(solutions[i] as (typeof solutions)[number]);
      for (const index of [there, here])
        index.putSolution({ id: `s${i}`, prepared: prepareSolution(scorable, context) }, context);
    };
    for (let i = 0; i < 300; i++) put(i);
    const queries = needs.map((need) => needQuery(scorableNeed(need).content, context));
    for (let round = 0; doneAside() < 10 * AROUND; round++) {
      const begun = there.begin(queries, LIMIT);
      if (round % 3 === 1) put(300 + (round % 40));
      // In any order: whoever waits for the last may do those before it.
      const order = [...queries.entries()];
      if (round % 2 === 1) order.reverse();
      for (const [i, query] of order)
        expect(idsOf(there.find(query, LIMIT, { begun: begun[i] }))).toEqual(idsOf(here.find(query, LIMIT)));
      // The thread starts meanwhile.
      await new Promise((resolve) => setImmediate(resolve));
    }
    there.end();
    const begun = there.begin(queries, LIMIT);
    const first = queries[0] as (typeof queries)[number];
    expect(idsOf(there.find(first, LIMIT, { begun: begun[0] }))).toEqual(idsOf(here.find(first, LIMIT)));
  });
});
