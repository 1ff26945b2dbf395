import type { Label } from '../kernel/phrase.js';
import type { Choice } from './types.js';

/** First unit of the plan's list leads 牵头, the others cooperate. `openEnded`: the plan's list ends in 等. */
export interface Responsibility {
  readonly lead: string;
  readonly cooperating: readonly string[];
  readonly openEnded: boolean;
}

/** One of the 11 measures or 4 safeguards, each with its responsibility record. */
export interface PlanMeasure extends Choice {
  readonly kind: 'measure' | 'safeguard';
  readonly order: number;
  /** Safeguards belong to no task. */
  readonly task?: string;
  readonly responsibility: Responsibility;
}

/** One of the plan's numbers to 2027. K7 has no target: the plan says 若干. */
export interface PlanGoal extends Choice {
  readonly group: string;
  readonly comparator: 'gt' | 'gte' | null;
  readonly target: number | null;
  readonly unit: Label | null;
  readonly year: number;
  /** Which records the platform would count: a reading, not the plan's words. */
  readonly counts: Label;
}

/** `seeds/vocabulary/plan.json`: what the plan 浙经信数经〔2023〕252号 says of itself. */
export interface ActionPlan {
  readonly document: {
    readonly number: string;
    readonly label: Label;
    readonly dated: string;
    readonly issued: string;
    readonly issuers: readonly { readonly label: Label; readonly lead: boolean }[];
    readonly addressees: Label;
    readonly basis: Label;
    readonly structure: Readonly<
      Record<'generalParagraphs' | 'tasks' | 'measures' | 'safeguards' | 'boxes', number>
    >;
  };
  readonly paths: readonly Choice[];
  readonly mainDirections: readonly Choice[];
  readonly highlands: readonly Choice[];
  readonly supports: readonly Choice[];
  readonly keyTechnologyAreas: readonly Choice[];
  readonly goalGroups: readonly Choice[];
  readonly goals: readonly PlanGoal[];
  readonly lists: readonly (Choice & { readonly order: number; readonly goals: readonly string[] })[];
  readonly tasks: readonly (Choice & { readonly order: number })[];
  readonly measures: readonly PlanMeasure[];
  readonly units: readonly (Choice & { readonly note?: string })[];
}

/** `seeds/directories/industries.json`: GB/T 4754-2017, levels 1 门类 – 4 小类. */
export interface Industry {
  readonly code: string;
  readonly level: number;
  readonly name: string;
}
