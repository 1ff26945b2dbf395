import type { PostingSummary } from '../../posting/api/summary.js';
import { get } from '../../../lib/api.js';

export interface Overview {
  readonly needsPublished: number;
  readonly solutionsPublished: number;
  readonly organizationsVerified: number;
  readonly matchesCurrent: number;
  readonly introductionsOpen: number;
  /** Median seconds from publishing to recommendations. */
  readonly medianSeconds?: number;
  readonly byScenario: readonly { readonly direction: string; readonly needs: number; readonly solutions: number }[];
  readonly latestNeeds: readonly PostingSummary[];
  readonly funnel?: { readonly bothAgreed: number };
}

export const fetchOverview = (): Promise<Overview> => get<Overview>('/overview');
