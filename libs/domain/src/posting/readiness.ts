import { textLength } from '../kernel/clean-text.js';
import { assess, steps, type ChecklistItem, type Readiness } from './checklist.js';
import { READY_FROM } from './limits.js';
import type { NeedContent } from './need-content.js';

const long = (text: string | undefined, atLeast: number): boolean =>
  textLength((text ?? '').trim()) >= atLeast;
const item = (
  field: string,
  hint: string,
  worth: number,
  earned: (need: NeedContent) => number,
): ChecklistItem<NeedContent> => ({
  field,
  hint: `readiness.need.${hint}`,
  worth,
  earned,
});

/** A goal that can be measured has a figure in it, in digits or in words. */
const FIGURE = /[\d０-９一二三四五六七八九十百千万两半]/u;

/** Adds up to 100. What the matcher asks of a need weighs most; what a vendor needs to answer well comes next. */
export const NEED_CHECKLIST: readonly ChecklistItem<NeedContent>[] = [
  item('capabilities', 'capabilities', 15, (n) =>
    steps(n.capabilities.length, [
      [1, 8],
      [2, 12],
      [3, 15],
    ]),
  ),
  item('problem', 'problem', 12, (n) => (long(n.problem, 30) ? 12 : long(n.problem, 10) ? 6 : 0)),
  item('scenarioDirections', 'directions', 10, (n) => (n.scenarioDirections.length > 0 ? 10 : 0)),
  item('budget', 'budget', 10, (n) =>
    n.budget?.max === undefined ? 0 : n.budget.min === undefined ? 8 : 10,
  ),
  item('specs', 'specs', 8, (n) =>
    steps(n.specs.length, [
      [1, 5],
      [2, 8],
    ]),
  ),
  item(
    'goal',
    'goal',
    12,
    ({ goal }) => (long(goal, 20) ? 8 : long(goal, 5) ? 4 : 0) + (FIGURE.test(goal) ? 4 : 0),
  ),
  item('siteConditions', 'site', 8, (n) => (long(n.siteConditions, 10) ? 8 : 0)),
  item('deliverWithinDays', 'delivery', 7, (n) => (n.deliverWithinDays === undefined ? 0 : 7)),
  item('region', 'region', 6, (n) => (n.region.length >= 6 ? 6 : n.region.length >= 4 ? 4 : 0)),
  item('title', 'title', 4, (n) => (long(n.title, 8) ? 4 : 0)),
  item('answerBy', 'answer_by', 4, (n) => (n.answerBy === undefined ? 0 : 4)),
  item('deployment', 'deployment', 4, (n) => (n.deployment === undefined ? 0 : 4)),
];

/** 需求完整度, 0–100. */
export const readiness = (need: NeedContent): Readiness => assess(need, NEED_CHECKLIST);

export const isReady = (need: NeedContent): boolean => readiness(need).score >= READY_FROM;
