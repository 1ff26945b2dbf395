import type { Weights } from './weights.js';

/** Raised by hand with every change that can move a score or a standing; stored with each match. */
export const SCORER_VERSION = '2.2.0';

/** Rules, weights and embedder (`2.1.0+1+model@1`) together: what a stored score must agree with to be compared with a fresh one. */
export const fullScorerVersion = ({ version, meaning }: Weights): string =>
  `${SCORER_VERSION}+${version}${meaning ? `+${meaning.model}@${meaning.number}` : ''}`;

/** Versions of the weights and number of the embedder's edition that a full version names; `meaning` 0: none. */
export function partsOfVersion(full: string): { readonly weights: string; readonly meaning: number } {
  const [, weights = '', model = ''] = full.split('+', 3);
  return { weights, meaning: model === '' ? 0 : Number(full.slice(full.lastIndexOf('@') + 1)) };
}

/** Whether what this full version scored earned its shares by the rules of today, by whatever weights. */
export const byThisScorer = (full: string): boolean => full.split('+', 1)[0] === SCORER_VERSION;
