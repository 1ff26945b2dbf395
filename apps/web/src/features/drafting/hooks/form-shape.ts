import type { ContentOf, FieldProblem, Lexicon, Readiness, Side, ValidationMode } from '@duijie/domain';

/** What a side's form is made of: pure functions between what is typed (texts) and content. */
export interface FormShape<S extends Side, F> {
  readonly side: S;
  readonly empty: () => F;
  readonly read: (content: ContentOf[S]) => F;
  /** Figures that are none become NaN, so that the domain's rules name the field. Wholly empty lines are left out. */
  readonly content: (form: F) => ContentOf[S];
  readonly problems: (
    content: ContentOf[S],
    lexicon: Lexicon,
    today: string,
    mode: ValidationMode,
  ) => FieldProblem[];
  readonly readiness: (content: ContentOf[S]) => Readiness;
  readonly emptyContent: () => ContentOf[S];
}
