import { MeaningAsk } from '../joints/meaning-joint.js';
import type { Factor } from './factor.js';

/**
 * 语义. Only where an embedder is in force. Range [0, 1]: cosine of the embedder's vectors of the two texts (the same words as 描述), on the
 * scale measured when it came into force. Evidence: the two texts. Unknown: a text without a vector yet.
 */
export const meaning: Factor = {
  id: 'meaning',
  asks: ({ title, problem, goal }, { meaning: asked }) =>
    asked && (title !== '' || problem !== '' || goal !== '')
      ? [new MeaningAsk(asked.vector, asked.scale)]
      : [],
};
