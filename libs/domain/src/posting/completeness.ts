import { textLength } from '../kernel/clean-text.js';
import { assess, steps, type ChecklistItem, type Readiness } from './checklist.js';
import type { Proof, SolutionContent } from './solution-content.js';

const long = (text: string, atLeast: number): boolean => textLength(text.trim()) >= atLeast;
const proven = (proof: Proof | undefined): boolean => proof !== undefined && proof.kind !== 'declared';
const item = (
  field: string,
  hint: string,
  worth: number,
  earned: (solution: SolutionContent) => number,
): ChecklistItem<SolutionContent> => ({ field, hint: `readiness.solution.${hint}`, worth, earned });

/** What a proof can be attached to. */
const claims = (s: SolutionContent): readonly { readonly proof?: Proof }[] => [
  ...s.capabilities,
  ...s.specs,
  ...s.deployments,
  ...s.certificates,
  ...(s.domestic ? [s.domestic] : []),
];
const provenPoints = (count: number): number =>
  steps(count, [
    [1, 5],
    [3, 9],
    [5, 12],
  ]);

/** Adds up to 100. */
export const SOLUTION_CHECKLIST: readonly ChecklistItem<SolutionContent>[] = [
  item('capabilities', 'capabilities', 12, (s) =>
    steps(s.capabilities.length, [
      [1, 5],
      [3, 9],
      [5, 12],
    ]),
  ),
  item('specs', 'specs', 10, (s) =>
    steps(s.specs.length, [
      [1, 4],
      [2, 7],
      [3, 10],
    ]),
  ),
  {
    ...item('capabilities', 'proofs', 12, (s) =>
      provenPoints(claims(s).filter(({ proof }) => proven(proof)).length),
    ),
    within: (s) => provenPoints(claims(s).length),
  },
  item(
    'references',
    'references',
    14,
    (s) =>
      steps(s.references.length, [
        [1, 5],
        [2, 8],
      ]) + (s.references.some(({ proof }) => proven(proof)) ? 6 : 0),
  ),
  item('description', 'description', 8, (s) =>
    long(s.description, 80) ? 8 : long(s.description, 20) ? 4 : 0,
  ),
  item('scenarioDirections', 'directions', 8, (s) => (s.scenarioDirections.length > 0 ? 8 : 0)),
  item('price', 'price', 8, (s) => (s.price?.min === undefined ? 0 : s.price.max === undefined ? 6 : 8)),
  item('leadTimeDays', 'lead_time', 6, (s) => (s.leadTimeDays === undefined ? 0 : 6)),
  item('supplyDirections', 'supply', 5, (s) => (s.supplyDirections.length > 0 ? 5 : 0)),
  item('summary', 'summary', 5, (s) => (long(s.summary, 20) ? 5 : 0)),
  item('title', 'title', 3, (s) => (long(s.title, 6) ? 3 : 0)),
  item('regionsServed', 'regions', 3, (s) => (s.regionsServed.length > 0 ? 3 : 0)),
  item('deployments', 'deployments', 3, (s) => (s.deployments.length > 0 ? 3 : 0)),
  item('readiness', 'maturity', 3, (s) => (s.readiness === undefined ? 0 : 3)),
];

/** 方案完整度, 0–100. */
export const completeness = (solution: SolutionContent): Readiness => assess(solution, SOLUTION_CHECKLIST);
