/** First, last and the neighbours of `page`, with a gap where two or more are left out. */
export function pagerWindow(page: number, pages: number): (number | 'gap')[] {
  const kept = [...new Set([1, page - 1, page, page + 1, pages])]
    .filter((each) => each >= 1 && each <= pages)
    .sort((a, b) => a - b);
  return kept.flatMap((each, at): (number | 'gap')[] => {
    const before = kept[at - 1] ?? each - 1;
    if (each - before === 2) return [each - 1, each];
    return each - before > 2 ? ['gap', each] : [each];
  });
}
