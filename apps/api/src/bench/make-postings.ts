import type { NeedContent, SolutionContent } from '@duijie/domain';
import { demoFiles } from '../seeding/demo-files.js';
import type { Chance } from './chance.js';

/* Postings for benchmarks: the demonstration texts cut into sentences and mixed anew, so that words keep the frequencies and the
   vocabulary the density that real postings have. About 330 characters each. */

const SENTENCES = 7;
const sentences = (...texts: readonly (string | undefined)[]): string[] =>
  texts
    .flatMap((text) => (text ?? '').split(/(?<=[。；！？\n])/))
    .map((one) => one.trim())
    .filter((one) => one.length > 5);

const scaled = (value: number | undefined, by: number): number | undefined =>
  value === undefined ? undefined : Math.max(0.01, Math.round(value * by * 100) / 100);

export interface PostingMaker {
  solution(i: number): SolutionContent;
  need(i: number): NeedContent;
}

export function postingMaker(chance: Chance): PostingMaker {
  const { solutions, needs } = demoFiles();
  const offered = solutions.flatMap(({ content }) => sentences(content.summary, content.description));
  const asked = needs.flatMap(({ content }) => sentences(content.problem, content.goal));
  return {
    solution: (i) => {
      const base = chance.pick(solutions).content;
      const other = chance.pick(solutions).content;
      const factor = 0.5 + chance.next();
      const capabilities = chance.some([...base.capabilities, ...other.capabilities], 6);
      return {
        ...base,
        title: `${base.title.slice(0, 24)} ${String(i)}`,
        description: chance.some(offered, SENTENCES).join(''),
        capabilities: [...new Map(capabilities.map((one) => [one.concept, one])).values()],
        scenarioDirections: [
          ...new Set([...base.scenarioDirections.slice(0, 2), ...other.scenarioDirections.slice(0, 1)]),
        ],
        ...(base.price && {
          price: { ...base.price, min: scaled(base.price.min, factor), max: scaled(base.price.max, factor) },
        }),
      } as SolutionContent;
    },
    need: (i) => {
      const base = chance.pick(needs).content;
      const other = chance.pick(needs).content;
      const capabilities = chance.some([...base.capabilities, ...other.capabilities], 5);
      return {
        ...base,
        title: `${base.title.slice(0, 24)} ${String(i)}`,
        problem: chance.some(asked, SENTENCES).join(''),
        capabilities: [...new Map(capabilities.map((one) => [one.concept, one])).values()],
      };
    },
  };
}
