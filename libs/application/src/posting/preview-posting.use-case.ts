import type { ContentOf, FieldProblem, Readiness, Side } from '@duijie/domain';
import type { Actor } from '../access/actor.js';
import type { Clock } from '../ports/small-ports.js';
import type { ReferenceLibrary } from '../reference/reference-library.js';
import { problemsOf } from './checked-content.js';
import type { VisibleContentOf } from './posting-summary.js';
import { readinessOf } from './readiness-of.js';
import { visibleContent } from './visible-content.js';

export interface PreviewView<S extends Side> {
  readonly publicView: VisibleContentOf[S];
  readonly readiness: Readiness;
  /** What would keep it from being submitted. */
  readonly problems: readonly FieldProblem[];
}

/** What the public would see of a content, and what keeps it from being submitted. Stores nothing; for anyone. */
export class PreviewPosting {
  constructor(
    private readonly library: ReferenceLibrary,
    private readonly clock: Clock,
  ) {}

  async execute<S extends Side>(
    _actor: Actor,
    { side, content }: { readonly side: S; readonly content: ContentOf[S] },
  ): Promise<PreviewView<S>> {
    const { lexicon } = await this.library.current();
    return {
      publicView: visibleContent(side, content),
      readiness: readinessOf(side, content),
      problems: problemsOf(side, content, lexicon, this.clock.today(), 'submit'),
    };
  }
}
