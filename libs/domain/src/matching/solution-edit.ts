import type { DeploymentMode } from '../posting/need-content.js';
import type { Price, Proof, ReferenceProject, Spec } from '../posting/solution-content.js';
import type { VisibleSolutionContent } from './pair.js';

/** One thing a vendor could add to its solution; applying it is a pure function, so its effect can be scored, not guessed. */
export type SolutionEdit =
  | { readonly kind: 'state_capability'; readonly concept: string }
  | { readonly kind: 'state_spec'; readonly spec: Spec }
  | { readonly kind: 'state_certificate'; readonly certificate: string }
  | { readonly kind: 'state_deployment'; readonly mode: DeploymentMode }
  | { readonly kind: 'state_domestic' }
  | { readonly kind: 'state_price' | 'narrow_price'; readonly price: Price }
  | { readonly kind: 'state_lead_time'; readonly days: number }
  | { readonly kind: 'serve_region'; readonly region: string }
  | { readonly kind: 'prove_reference'; readonly index: number }
  | { readonly kind: 'add_reference'; readonly scenarioDirection: string; readonly year: number };

const REPORT: Proof = { kind: 'test_report' };
const ACCEPTANCE: Proof = { kind: 'acceptance' };

/** Takes the place of what was said of the same thing, else joins the end: indexes of other rows stay as they are. */
function put<T>(list: readonly T[], isSame: (item: T) => boolean, item: T): readonly T[] {
  const at = list.findIndex(isSame);
  if (at < 0) return [...list, item];
  return list.flatMap((old, i) => (i === at ? [item] : isSame(old) ? [] : [old]));
}

/** The solution with the edit made. What is added counts as proven; a proof's document is for its owner to name. */
export function applyEdit(content: VisibleSolutionContent, edit: SolutionEdit): VisibleSolutionContent {
  switch (edit.kind) {
    case 'state_capability': {
      const { concept } = edit;
      const capabilities = put(content.capabilities, (one) => one.concept === concept, {
        concept,
        proof: REPORT,
      });
      return { ...content, capabilities };
    }
    case 'state_spec': {
      const specs = put(content.specs, (one) => one.quantity === edit.spec.quantity, {
        ...edit.spec,
        proof: REPORT,
      });
      return { ...content, specs };
    }
    case 'state_certificate': {
      const { certificate } = edit;
      const proof: Proof = { kind: 'certificate' };
      return {
        ...content,
        certificates: put(content.certificates, (one) => one.certificate === certificate, {
          certificate,
          proof,
        }),
      };
    }
    case 'state_deployment': {
      const { mode } = edit;
      return {
        ...content,
        deployments: put(content.deployments, (one) => one.mode === mode, { mode, proof: REPORT }),
      };
    }
    case 'state_domestic':
      return { ...content, domestic: { supported: true, proof: REPORT } };
    case 'state_price':
    case 'narrow_price':
      return { ...content, price: edit.price };
    case 'state_lead_time':
      return {
        ...content,
        leadTimeDays: { min: Math.min(edit.days, content.leadTimeDays?.min ?? edit.days), max: edit.days },
      };
    case 'serve_region':
      return {
        ...content,
        regionsServed: put(content.regionsServed, (code) => code === edit.region, edit.region),
      };
    case 'prove_reference': {
      const references = content.references.map((one, i) =>
        i === edit.index ? { ...one, proof: ACCEPTANCE } : one,
      );
      return { ...content, references };
    }
    case 'add_reference': {
      const { scenarioDirection, year } = edit;
      const project: ReferenceProject = {
        title: '',
        customer: '',
        scenarioDirection,
        year,
        proof: ACCEPTANCE,
      };
      return { ...content, references: [...content.references, project] };
    }
  }
}
