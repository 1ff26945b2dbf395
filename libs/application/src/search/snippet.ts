import type { Mark } from './marks.js';

/** Characters of a snippet, ellipses included. */
export const SNIPPET_LENGTH = 120;
const LEAD = 20;

export interface Snippet {
  readonly snippet: string;
  readonly snippetMarks: readonly Mark[];
}

const isLow = (text: string, at: number): boolean => {
  const unit = text.charCodeAt(at);
  return unit >= 0xdc00 && unit <= 0xdfff;
};

/** A piece of a text around its first mark, on one line; from the beginning when nothing is marked. */
export function snippetAround(text: string, marks: readonly Mark[], length = SNIPPET_LENGTH): Snippet {
  const line = text.replace(/\s/gu, ' ');
  if (line.length <= length) return { snippet: line, snippetMarks: marks };
  let start = Math.max(0, Math.min((marks[0]?.[0] ?? 0) - LEAD, line.length - length + 1));
  if (isLow(line, start)) start++;
  const head = start > 0 ? '…' : '';
  let end = Math.min(line.length, start + length - head.length);
  if (end < line.length) end--;
  if (isLow(line, end)) end--;
  const tail = end < line.length ? '…' : '';
  const shift = head.length - start;
  const snippetMarks = marks
    .filter(([from, to]) => to > start && from < end)
    .map(([from, to]): Mark => [Math.max(from, start) + shift, Math.min(to, end) + shift]);
  return { snippet: head + line.slice(start, end) + tail, snippetMarks };
}
