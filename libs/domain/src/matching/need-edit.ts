import type { Strength } from '../posting/need-content.js';
import type { VisibleNeedContent } from './pair.js';

/** One limit that a need's owner could ease; applying it is a pure function, so its effect can be counted, not guessed. */
export type NeedEdit =
  | { readonly kind: 'raise_budget'; readonly percent: number; readonly max: number }
  | { readonly kind: 'extend_delivery'; readonly days: number }
  /** A hard condition becomes a preference. */
  | { readonly kind: 'relax'; readonly path: string };

const PREFERENCE: Strength = 'preference';

const softened = <T extends { readonly strength: Strength }>(list: readonly T[], at: number): readonly T[] =>
  list.map((item, i) => (i === at ? { ...item, strength: PREFERENCE } : item));

/** The need with the edit made; unchanged if it does not ask what the edit eases. */
export function applyNeedEdit(content: VisibleNeedContent, edit: NeedEdit): VisibleNeedContent {
  switch (edit.kind) {
    case 'raise_budget':
      return { ...content, budget: { ...content.budget, max: edit.max } };
    case 'extend_delivery':
      return { ...content, deliverWithinDays: edit.days };
    case 'relax':
      return relaxed(content, edit.path);
  }
}

function relaxed(content: VisibleNeedContent, path: string): VisibleNeedContent {
  const [field = '', index = ''] = path.split('.');
  switch (field) {
    case 'specs':
      return { ...content, specs: softened(content.specs, Number(index)) };
    case 'certificates':
      return { ...content, certificates: softened(content.certificates, Number(index)) };
    case 'deployment':
      return content.deployment
        ? { ...content, deployment: { ...content.deployment, strength: PREFERENCE } }
        : content;
    case 'domestic':
      return { ...content, domestic: PREFERENCE };
    case 'region':
      return { ...content, onSite: PREFERENCE };
    case 'deliverWithinDays':
      return { ...content, deliverStrength: PREFERENCE };
    default:
      return content;
  }
}
