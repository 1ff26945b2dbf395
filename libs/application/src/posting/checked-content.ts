import {
  cleanText,
  DomainError,
  isReady,
  readiness,
  READY_FROM,
  validateNeed,
  validateSolution,
  type ContentOf,
  type FieldProblem,
  type Lexicon,
  type NeedContent,
  type Side,
  type SolutionContent,
  type ValidationMode,
} from '@duijie/domain';

const cleaned = (value: unknown): unknown => {
  if (typeof value === 'string') return cleanText(value);
  if (Array.isArray(value)) return value.map(cleaned);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, cleaned(each)]));
};

export function problemsOf<S extends Side>(
  side: S,
  content: ContentOf[S],
  lexicon: Lexicon,
  today: string,
  mode: ValidationMode,
): readonly FieldProblem[] {
  return side === 'need'
    ? validateNeed(content as NeedContent, lexicon, today, mode)
    : validateSolution(content as SolutionContent, lexicon, today, mode);
}

/**
 * Content fit to be kept, every text in its clean form.
 * @throws INPUT.INVALID for a draft, POSTING.INCOMPLETE on the way to being published, with every problem;
 *   POSTING.INCOMPLETE {score, needed} for a need that is not ready enough
 */
export function checkedContent<S extends Side>(
  side: S,
  content: ContentOf[S],
  lexicon: Lexicon,
  today: string,
  mode: ValidationMode,
): ContentOf[S] {
  const problems = problemsOf(side, content, lexicon, today, mode);
  if (problems.length > 0) {
    throw new DomainError(
      mode === 'draft' ? 'INPUT.INVALID' : 'POSTING.INCOMPLETE',
      {},
      problems[0]?.field,
      problems,
    );
  }
  if (side === 'need' && mode === 'submit' && !isReady(content as NeedContent)) {
    throw new DomainError('POSTING.INCOMPLETE', {
      score: readiness(content as NeedContent).score,
      needed: READY_FROM,
    });
  }
  return cleaned(content) as ContentOf[S];
}
