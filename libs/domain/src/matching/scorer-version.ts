import type { Weights } from './weights.js';

/** Raised by hand with every change that can move a score or a standing; stored with each match. */
export const SCORER_VERSION = '2.2.0';

/** Rules and weights together: what a stored score must agree with to be compared with a fresh one. */
export const fullScorerVersion = ({ version }: Weights): string => `${SCORER_VERSION}+${version}`;
