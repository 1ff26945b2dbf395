import type { StoredDocument } from './project-document.js';
import { WORD_FIELDS } from './settings.js';

interface Position {
  readonly start: number;
  readonly length: number;
}

/** The words of a document that Meilisearch says it matched (typos, synonyms and beginnings included). Its positions count UTF-8 bytes. */
export function matchedWords(
  document: Pick<StoredDocument, (typeof WORD_FIELDS)[number]>,
  positions: Partial<Record<string, readonly Position[]>>,
): string[] {
  const words: string[] = [];
  for (const field of WORD_FIELDS) {
    const found = positions[field];
    if (found === undefined || found.length === 0) continue;
    const bytes = Buffer.from(document[field], 'utf8');
    for (const { start, length } of found) words.push(bytes.subarray(start, start + length).toString('utf8'));
  }
  return [...new Set(words)];
}
