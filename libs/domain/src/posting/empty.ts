import type { NeedContent, NeedKind } from './need-content.js';
import type { SolutionContent, SolutionKind } from './solution-content.js';

/** What a new draft starts from. */
export const emptyNeed = (kind: NeedKind = 'scenario_application'): NeedContent => ({
  kind,
  title: '',
  market: '2b',
  region: '',
  problem: '',
  goal: '',
  scenarioDirections: [],
  capabilities: [],
  specs: [],
  devices: [],
  certificates: [],
  confidential: [],
});

export const emptySolution = (kind: SolutionKind = 'product'): SolutionContent => ({
  kind,
  title: '',
  summary: '',
  description: '',
  market: '2b',
  supplyDirections: [],
  scenarioDirections: [],
  capabilities: [],
  specs: [],
  regionsServed: [],
  deployments: [],
  certificates: [],
  references: [],
});
