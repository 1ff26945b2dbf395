// What a run of the benchmark has found so far, whatever becomes of the rest. Pure.
import { growthOf, numbersIn, rounded } from './growth.mjs';

/** Of every size. Null until it stands. */
const FIGURES = [
  'engine',
  'queue',
  'publishToStoredMs',
  'searchHttpMs',
  'rematchNeedsPerSecond',
  'rematchNeeds',
  'rematchOfPureScoring',
  'pureScoringNeedsPerSecond',
  'publishDuringRematchMs',
  'rematchNeedsPerSecondMeanwhile',
  'candidateRecall@10',
  'candidateRecallAsShown@10',
  'rssMb',
  'loadSeconds',
  'seconds',
];
const NOT_MEASURED = Object.fromEntries(FIGURES.map((name) => [name, null]));

const deeplyRounded = (value) => {
  if (typeof value === 'number') return rounded(value);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, deeplyRounded(one)]));
};

/** A line for people. */
export const figureLine = (solutions, figures) =>
  [`    ${solutions.toLocaleString('en')}:`]
    .concat(numbersIn(figures).map(([name, value]) => `${name} ${value.toLocaleString('en')}`))
    .join('  ');

/** @param sizes those that were asked for, smallest first */
export function recordOf(sizes, needs) {
  const rows = [];
  let underway = 'prepare';
  return {
    /** Names what is done from now on. */
    at: (step) => (underway = rows.length > 0 ? `${step} at ${rows.at(-1).solutions}` : step),
    /** Begins the next size; figures are of it from now on. */
    begin: (solutions) => rows.push({ solutions, needs, ...NOT_MEASURED }),
    add: (figures) => Object.assign(rows.at(-1), deeplyRounded(figures)),
    get isEmpty() {
      return !rows.some(hasFigures);
    },
    /**
     * The greatest size of which something was measured, with null for what was not; with several sizes also `growth`.
     * @param isStopped whether it ended before its end: then `stopped` names the step that was under way
     */
    result: (isStopped) => {
      const found = rows.filter(hasFigures);
      const measured = found.at(-1) ?? { solutions: sizes[0], needs, ...NOT_MEASURED };
      return {
        ...measured,
        ...(isStopped && { stopped: underway }),
        ...(sizes.length > 1 && { growth: growthOf(found, sizes.slice(found.length)) }),
      };
    },
  };
}

const hasFigures = (row) => FIGURES.some((name) => row[name] !== null);
