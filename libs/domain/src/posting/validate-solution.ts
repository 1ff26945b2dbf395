import { daysBetween } from '../kernel/calendar.js';
import type { FieldProblem } from '../kernel/domain-error.js';
import { validateContact } from '../organization/validate-contact.js';
import { FieldChecks, type ValidationMode } from './field-checks.js';
import type { Lexicon } from './lexicon.js';
import { MONEY, SOLUTION_LIMITS } from './limits.js';
import type { Proof, SolutionContent } from './solution-content.js';
import { checkQuantity, namedOrganizations } from './validate-need.js';

/** What keeps a solution from being saved (draft) or published (submit); see `validateNeed`. */
export function validateSolution(
  solution: SolutionContent,
  lexicon: Lexicon,
  today: string,
  mode: ValidationMode,
): FieldProblem[] {
  const checks = new FieldChecks(mode);
  checks.text('title', solution.title, SOLUTION_LIMITS.title);
  checks.text('summary', solution.summary, SOLUTION_LIMITS.summary);
  checks.text('description', solution.description, SOLUTION_LIMITS.description);
  vocabulary(checks, solution, lexicon);
  offer(checks, solution);
  evidence(checks, solution, lexicon, today);
  namedOrganizations(checks, solution.excludedOrganizations ?? [], SOLUTION_LIMITS.excludedOrganizations);
  validateContact(checks, 'contact', solution.contact);
  return checks.problems();
}

function vocabulary(checks: FieldChecks, solution: SolutionContent, lexicon: Lexicon): void {
  const ids = (field: string, list: readonly string[], known: (id: string) => boolean, key: string): void => {
    list.forEach((id, i) => checks.id(`${field}.${i}`, id, known(id), key));
    checks.unique(field, list);
  };
  checks.count('supplyDirections', solution.supplyDirections, SOLUTION_LIMITS.supplyDirections);
  ids(
    'supplyDirections',
    solution.supplyDirections,
    (id) => lexicon.supplyDirection(id) !== undefined,
    'unknown_direction',
  );
  checks.count('scenarioDirections', solution.scenarioDirections, SOLUTION_LIMITS.scenarioDirections);
  ids(
    'scenarioDirections',
    solution.scenarioDirections,
    (id) => lexicon.scenarioDirection(id) !== undefined,
    'unknown_direction',
  );
  const { declinedScenarios = [] } = solution;
  checks.count('declinedScenarios', declinedScenarios, SOLUTION_LIMITS.declinedScenarios);
  ids(
    'declinedScenarios',
    declinedScenarios,
    (id) => lexicon.scenarioDirection(id) !== undefined,
    'unknown_direction',
  );
  declinedScenarios.forEach((id, i) => {
    if (solution.scenarioDirections.includes(id)) checks.add(`declinedScenarios.${i}`, 'declined_and_served');
  });
  checks.count('regionsServed', solution.regionsServed, SOLUTION_LIMITS.regionsServed);
  ids(
    'regionsServed',
    solution.regionsServed,
    (code) => lexicon.region(code) !== undefined,
    'unknown_region',
  );

  checks.count('capabilities', solution.capabilities, SOLUTION_LIMITS.capabilities);
  solution.capabilities.forEach(({ concept }, i) => {
    const term = lexicon.concept(concept);
    const field = `capabilities.${i}.concept`;
    checks.id(field, concept, term !== undefined, 'unknown_concept');
    if (term && !term.matchable) checks.add(field, 'unmatchable_concept', { term: term.label });
  });
  checks.unique(
    'capabilities',
    solution.capabilities.map(({ concept }) => concept),
    '.concept',
  );
}

function offer(checks: FieldChecks, { price, leadTimeDays, readiness }: SolutionContent): void {
  if (price) {
    checks.number('price.min', price.min, MONEY);
    checks.number('price.max', price.max, MONEY);
    checks.range('price', price.min, price.max);
    const stated = price.min !== undefined || price.max !== undefined;
    if (price.model === 'on_quote' && stated) checks.add('price.model', 'quote_with_price');
    if (price.model !== 'on_quote' && price.min === undefined && checks.mode === 'submit')
      checks.add('price.min', 'required');
  }
  checks.number('leadTimeDays.min', leadTimeDays?.min, SOLUTION_LIMITS.leadTimeDays);
  checks.number('leadTimeDays.max', leadTimeDays?.max, SOLUTION_LIMITS.leadTimeDays);
  checks.range('leadTimeDays', leadTimeDays?.min, leadTimeDays?.max);
  checks.number('readiness', readiness, SOLUTION_LIMITS.readiness);
}

function evidence(checks: FieldChecks, solution: SolutionContent, lexicon: Lexicon, today: string): void {
  const proof = (field: string, given: Proof | undefined): void => {
    if (!given) return;
    checks.text(`${field}.proof.document`, given.document, SOLUTION_LIMITS.proofDocument);
    if (checks.date(`${field}.proof.date`, given.date) && given.date && daysBetween(today, given.date) > 0) {
      checks.add(`${field}.proof.date`, 'date_future', { to: today });
    }
    // A proof that names no document proves nothing to the person who has to believe it.
    if (checks.mode === 'submit' && given.kind !== 'declared' && !given.document?.trim()) {
      checks.add(`${field}.proof.document`, 'proof_without_document');
    }
  };
  solution.capabilities.forEach((capability, i) => proof(`capabilities.${i}`, capability.proof));
  checks.count('specs', solution.specs, SOLUTION_LIMITS.specs);
  solution.specs.forEach((spec, i) => {
    checkQuantity(checks, `specs.${i}`, spec, lexicon);
    proof(`specs.${i}`, spec.proof);
  });
  checks.count('deployments', solution.deployments, SOLUTION_LIMITS.deployments);
  checks.unique(
    'deployments',
    solution.deployments.map(({ mode }) => mode),
    '.mode',
  );
  solution.deployments.forEach((deployment, i) => proof(`deployments.${i}`, deployment.proof));
  proof('domestic', solution.domestic?.proof);
  checks.count('certificates', solution.certificates, SOLUTION_LIMITS.certificates);
  checks.unique(
    'certificates',
    solution.certificates.map(({ certificate }) => certificate),
    '.certificate',
  );
  solution.certificates.forEach((held, i) => {
    const field = `certificates.${i}`;
    checks.id(
      `${field}.certificate`,
      held.certificate,
      lexicon.certificate(held.certificate) !== undefined,
      'unknown_certificate',
    );
    checks.text(`${field}.number`, held.number, SOLUTION_LIMITS.certificateNumber);
    checks.date(`${field}.validUntil`, held.validUntil);
    proof(field, held.proof);
  });
  checks.count('references', solution.references, SOLUTION_LIMITS.references);
  solution.references.forEach((project, i) => {
    const field = `references.${i}`;
    checks.text(`${field}.title`, project.title, SOLUTION_LIMITS.referenceTitle);
    checks.text(`${field}.customer`, project.customer, SOLUTION_LIMITS.referenceCustomer);
    const known = lexicon.scenarioDirection(project.scenarioDirection) !== undefined;
    checks.id(`${field}.scenarioDirection`, project.scenarioDirection, known, 'unknown_direction');
    if (project.region !== undefined) {
      checks.id(
        `${field}.region`,
        project.region,
        lexicon.region(project.region) !== undefined,
        'unknown_region',
      );
    }
    const thisYear = Number(today.slice(0, 4));
    checks.number(`${field}.year`, project.year, { ...SOLUTION_LIMITS.referenceYear, max: thisYear });
    checks.number(`${field}.amount`, project.amount, MONEY);
    proof(field, project.proof);
  });
}
