import type { VisibleNeedContent, VisibleSolutionContent } from './pair.js';
import type { PostingText } from './text/vector.js';

/** The words of a posting that text relevance is judged on; vocabulary terms are left to their own factor. */
export const needText = ({ title, problem, goal, siteConditions = '' }: VisibleNeedContent): PostingText => ({
  title,
  description: [problem, goal, siteConditions].filter((part) => part !== '').join('\n'),
});

export const solutionText = ({ title, summary, description }: VisibleSolutionContent): PostingText => ({
  title,
  description: [summary, description].filter((part) => part !== '').join('\n'),
});

/** As one document of the corpus statistics. */
export const corpusDocument = ({ title, description }: PostingText): string => `${title}\n${description}`;
