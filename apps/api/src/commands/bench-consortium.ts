import {
  findConsortium,
  scoringContext,
  visibleNeed,
  visibleSolution,
  type ScorableNeed,
  type ScorableSolution,
} from '@duijie/domain';
import { lexicon, snapshotOf } from '../evaluation/evaluate.js';
import { percentiles } from '../evaluation/percentiles.js';
import { demoFiles } from '../seeding/demo-files.js';
import type { Command } from './command.js';

const ROUNDS = 5;

/** One JSON object: how long the teams of a demonstration need take, ms of one core, among all demonstration solutions at once. */
export const benchConsortium: Command = {
  does: 'time the teams of every demonstration need among all demonstration solutions',
  run: () => {
    const demo = demoFiles();
    const seats = new Map(demo.organizations.map(({ id, region }) => [id, region]));
    const needs = demo.needs.map(({ id, organizationId, content }): ScorableNeed => ({
      id,
      organizationId,
      content: visibleNeed(content),
    }));
    const solutions = demo.solutions.map(({ id, organizationId, content }): ScorableSolution => ({
      id,
      organizationId,
      seat: seats.get(organizationId) ?? '',
      content: visibleSolution(content),
    }));
    const byId = new Map(solutions.map((solution) => [solution.id, solution]));
    const set = { needs, solutions: byId, judgements: new Map(), pairs: 0 };
    const context = scoringContext(lexicon(), snapshotOf(set), new Date().toISOString().slice(0, 10));
    const times: number[] = [];
    const teams = { passed: 0, to_verify: 0, incomplete: 0, none: 0 };
    for (let round = 0; round < ROUNDS; round++)
      for (const need of needs) {
        const begun = performance.now();
        const found = findConsortium(need, solutions, context);
        if (round === 0) teams[found.alone?.standing ?? found.teams[0]?.standing ?? 'none']++;
        else times.push(performance.now() - begun);
      }
    const max = Math.max(...times);
    console.log(
      JSON.stringify({
        needs: needs.length,
        candidates: solutions.length,
        teams,
        ms: { ...percentiles(times), max },
      }),
    );
    return Promise.resolve();
  },
};
