import type { SearchDocument } from '../ports/people-search.js';

/** JSON text escapes NUL and lone surrogates, and little else that begins so. */
const SUSPECT = /\\u(0000|d[89a-f])/;
const UNSTORABLE = /\0|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

/** No engine keeps NUL or half a surrogate pair; the edge refuses them, this is the net. */
export const storable = (text: string): string => text.replace(UNSTORABLE, '\uFFFD');

/** A deep copy fit to be kept as JSON; dates as ISO text. */
export function storableDocument(document: SearchDocument): SearchDocument {
  const json = JSON.stringify(document);
  if (!SUSPECT.test(json)) return JSON.parse(json) as SearchDocument;
  return JSON.parse(json, (_key, value: unknown) =>
    typeof value === 'string' ? storable(value) : value,
  ) as SearchDocument;
}
