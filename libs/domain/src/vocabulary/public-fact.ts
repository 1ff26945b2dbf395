import type { Label } from '../kernel/phrase.js';

/** Only an application case is shown among the cases; the others keep their own kind. */
export type PublicFactKind = 'application_case' | 'policy' | 'park' | 'vendor';

/** A documented fact on VR in Zhejiang with its public source (`seeds/directories/cases.json`). Nothing in it is the platform's own. */
export interface PublicFact {
  readonly id: string;
  readonly kind: PublicFactKind;
  readonly unit: Label;
  /** Division codes; no city: the whole province. */
  readonly city: string | null;
  readonly county?: string;
  /** As exact as the source: 2019, 2019-09 or 2023-11-20; null when it bears none. */
  readonly date: string | null;
  readonly scene?: Label;
  /** The platform's own assignment, so that cases can be found by direction and concept. */
  readonly scenarioDirection?: string;
  readonly concepts?: readonly string[];
  readonly title: Label;
  readonly fact: Label;
  readonly areaM2?: number;
  /** 万元 */
  readonly investmentWan?: number;
  readonly sources: readonly string[];
  readonly publisher: Label | null;
  /** What the source leaves open; always shown with the fact. */
  readonly notes?: readonly Label[];
}
