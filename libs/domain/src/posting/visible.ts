import type { VisibleNeedContent, VisibleSolutionContent } from '../matching/pair.js';
import type { ConfidentialField, NeedContent } from './need-content.js';
import type { SolutionContent } from './solution-content.js';

/**
 * A need as everyone may see it. Written field by field, so that a field added later stays hidden until somebody lists it
 * here. Hidden text becomes '', hidden lists become empty; `confidential` itself stays, since readers are told that a field is
 * kept back. The organization's name is not content: whoever shows it asks `confidential`.
 */
export function visibleNeed(need: NeedContent): VisibleNeedContent {
  const hidden = new Set<ConfidentialField>(need.confidential);
  const shown = <T>(field: ConfidentialField, value: T): T | undefined =>
    hidden.has(field) ? undefined : value;
  const visible: Omit<
    NeedContent,
    'contact' | 'budgetCeiling' | 'confidentialNote' | 'excludedOrganizations'
  > = {
    kind: need.kind,
    title: need.title,
    market: need.market,
    region: need.region,
    siteAddress: shown('siteAddress', need.siteAddress),
    problem: shown('problem', need.problem) ?? '',
    goal: shown('goal', need.goal) ?? '',
    siteConditions: shown('siteConditions', need.siteConditions),
    scenarioDirections: need.scenarioDirections,
    capabilities: need.capabilities,
    specs: shown('specs', need.specs) ?? [],
    budget: shown('budget', need.budget),
    deliverWithinDays: shown('deliverWithinDays', need.deliverWithinDays),
    deliverStrength: shown('deliverWithinDays', need.deliverStrength),
    answerBy: need.answerBy,
    deployment: shown('deployment', need.deployment),
    domestic: need.domestic,
    onSite: need.onSite,
    devices: shown('devices', need.devices) ?? [],
    certificates: shown('certificates', need.certificates) ?? [],
    excludedKinds: need.excludedKinds,
    confidential: need.confidential,
  };
  return withoutAbsent(visible) as VisibleNeedContent;
}

/** A solution as everyone may see it: all but its contact and whom it excludes, field by field. */
export function visibleSolution(solution: SolutionContent): VisibleSolutionContent {
  const visible: Omit<SolutionContent, 'contact' | 'excludedOrganizations'> = {
    kind: solution.kind,
    title: solution.title,
    summary: solution.summary,
    description: solution.description,
    market: solution.market,
    supplyDirections: solution.supplyDirections,
    scenarioDirections: solution.scenarioDirections,
    capabilities: solution.capabilities,
    specs: solution.specs,
    price: solution.price,
    leadTimeDays: solution.leadTimeDays,
    regionsServed: solution.regionsServed,
    deployments: solution.deployments,
    domestic: solution.domestic,
    certificates: solution.certificates,
    references: solution.references,
    declinedScenarios: solution.declinedScenarios,
    readiness: solution.readiness,
  };
  return withoutAbsent(visible) as VisibleSolutionContent;
}

/** Absent keys are left out, so that a visible content looks the same whether a field was hidden or never filled. */
function withoutAbsent<T extends object>(content: T): T {
  return Object.fromEntries(Object.entries(content).filter(([, value]) => value !== undefined)) as T;
}
