import { Fragment } from 'react';

/** Text with the parts that were found set off. Marks are [from, to), in any order, possibly overlapping. */
export function MarkedText({ text, marks = [] }: { text: string; marks?: readonly (readonly number[])[] }) {
  return markedParts(text, marks).map(({ part, found }, at) =>
    found ? <mark key={at}>{part}</mark> : <Fragment key={at}>{part}</Fragment>,
  );
}

export function markedParts(
  text: string,
  marks: readonly (readonly number[])[],
): { readonly part: string; readonly found: boolean }[] {
  const parts: { part: string; found: boolean }[] = [];
  let at = 0;
  for (const [from = 0, to = 0] of [...marks].sort(([a = 0], [b = 0]) => a - b)) {
    const start = Math.max(at, from);
    const end = Math.min(text.length, to);
    if (end <= start) continue;
    if (start > at) parts.push({ part: text.slice(at, start), found: false });
    parts.push({ part: text.slice(start, end), found: true });
    at = end;
  }
  if (at < text.length) parts.push({ part: text.slice(at), found: false });
  return parts;
}
