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

/** Why content may not be published, or undefined: POSTING.INCOMPLETE with every problem, or {score, needed} for a need not ready enough. */
export function unfitToPublish<S extends Side>(
  side: S,
  content: ContentOf[S],
  lexicon: Lexicon,
  today: string,
): DomainError | undefined {
  const problems = problemsOf(side, content, lexicon, today, 'submit');
  if (problems.length > 0) return new DomainError('POSTING.INCOMPLETE', {}, problems[0]?.field, problems);
  if (side !== 'need' || isReady(content as NeedContent)) return undefined;
  const { score } = readiness(content as NeedContent);
  return new DomainError('POSTING.INCOMPLETE', { score, needed: READY_FROM });
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
  if (mode === 'submit') {
    const unfit = unfitToPublish(side, content, lexicon, today);
    if (unfit) throw unfit;
  } else {
    const problems = problemsOf(side, content, lexicon, today, mode);
    if (problems.length > 0) throw new DomainError('INPUT.INVALID', {}, problems[0]?.field, problems);
  }
  return cleaned(content) as ContentOf[S];
}
