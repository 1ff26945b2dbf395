import type { Figures } from './figures.js';
import { figuresOf } from './figures.js';
import type { ScorableSolution, VisibleNeedContent, VisibleSolutionContent } from './pair.js';
import { scorePair } from './score-pair.js';
import type { ScoringContext } from './scoring-context.js';

/** What scoring needs of a need, made once. Belongs to the context's lexicon and corpus; any day and any weights may use it. */
export interface PreparedNeed {
  readonly content: VisibleNeedContent;
}

/** What scoring needs of a solution, made once. Belongs to the context's lexicon and corpus; any day and any weights may use it. */
export interface PreparedSolution {
  readonly content: VisibleSolutionContent;
  readonly seat: string;
}

// eslint-disable-next-line @typescript-eslint/no-unused-vars
export const prepareNeed = (content: VisibleNeedContent, _context: ScoringContext): PreparedNeed => ({
  content,
});

export const prepareSolution = (
  { content, seat }: Pick<ScorableSolution, 'content' | 'seat'>,
  // eslint-disable-next-line @typescript-eslint/no-unused-vars
  _context: ScoringContext,
): PreparedSolution => ({ content, seat });

/** The figures of a pair: exactly those of `scorePair`, without the words. */
export const scoreFigures = (
  { content: need }: PreparedNeed,
  { content, seat }: PreparedSolution,
  context: ScoringContext,
): Figures =>
  figuresOf(
    scorePair(
      { id: '', organizationId: '', content: need },
      { id: '', organizationId: '', seat, content },
      context,
    ),
  );
