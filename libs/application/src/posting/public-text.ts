import {
  corpusDocument,
  needText,
  solutionText,
  type ContentOf,
  type Side,
  type VisibleNeedContent,
  type VisibleSolutionContent,
} from '@duijie/domain';
import { visibleContent } from './visible-content.js';

/** The words of a posting that anybody may read, as one text: what statistics are taken of, and all that ever leaves for an embedder. */
export function publicText<S extends Side>(side: S, content: ContentOf[S]): string {
  const visible = visibleContent(side, content);
  return corpusDocument(
    side === 'need'
      ? needText(visible as VisibleNeedContent)
      : solutionText(visible as VisibleSolutionContent),
  );
}
