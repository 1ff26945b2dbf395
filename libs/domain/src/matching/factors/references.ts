import { ReferencesAsk } from '../joints/references-joint.js';
import type { Factor } from './factor.js';

/** 案例. Range [0, 1]: see `ReferencesAsk`. Evidence: reference projects and their acceptance. Unknown: none stated, or unproven. */
export const references: Factor = {
  id: 'references',
  asks: ({ scenarioDirections, budget }, { terms }) =>
    scenarioDirections.length > 0 ? [new ReferencesAsk(scenarioDirections, budget?.max, terms)] : [],
};
