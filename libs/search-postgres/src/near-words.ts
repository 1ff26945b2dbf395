/**
 * Optimal string alignment distance: insertions, deletions, replacements and swapped neighbours each count one.
 * Stops as soon as it must exceed `most`.
 */
export function isWithin(a: string, b: string, most: number): boolean {
  if (Math.abs(a.length - b.length) > most) return false;
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let cost = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        cost = Math.min(cost, (before[j - 2] ?? 0) + 1);
      row.push(cost);
    }
    if (Math.min(...row) > most) return false;
    before = last;
    last = row;
  }
  return (last[b.length] ?? 0) <= most;
}

/** How many slips of the finger a word forgives: none below five letters or with a digit in it (a model number is exact), two from nine on. */
export const forgiven = (word: string): number =>
  /\p{N}/u.test(word) || word.length < 5 ? 0 : word.length < 9 ? 1 : 2;
