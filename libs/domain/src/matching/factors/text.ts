import { TextAsk } from '../joints/text-joint.js';
import type { Factor } from './factor.js';

/**
 * 描述. Range [0, 1]: how alike title, problem and goal read to title, summary and description: IDF-weighted cosine, see
 * text/vector.ts. Evidence: the two texts. Nothing is unknown.
 */
export const text: Factor = {
  id: 'text',
  asks: ({ title, problem, goal }, making) =>
    title !== '' || problem !== '' || goal !== '' ? [new TextAsk(making.text)] : [],
};
