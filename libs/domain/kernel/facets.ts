/** The loops over what solutions have beyond their subject. Compiled with `sums.ts`. */

/**
 * Reads of each slot which number its part has, and finds those that nobody has met in this query.
 * @param rows, width bytes of numbers for each slot @param part place of the part's number within them, in bytes
 * @param asked a word for each number: the query that met it last; filled
 * @param places filled: the number of each slot @param news filled: numbers that were met for the first time, in order
 * @returns how many are news
 */
export function numbersOf(
  rows: usize,
  width: usize,
  part: usize,
  slots: usize,
  count: usize,
  asked: usize,
  query: u32,
  places: usize,
  news: usize,
): u32 {
  const column = rows + part;
  const first = news;
  const end = count << 2;
  for (let at: usize = 0; at < end; at += 4) {
    const number = load<u32>(column + <usize>load<u32>(slots + at) * width);
    store<u32>(places + at, number);
    const mark = asked + ((<usize>number) << 2);
    // Without a branch: nobody can guess which are new.
    store<u32>(news, number);
    news += (<usize>(load<u32>(mark) !== query)) << 2;
    store<u32>(mark, query);
  }
  return <u32>((news - first) >>> 2);
}

/**
 * Adds to each row what was answered to its number, and lowers its standing where the answer's is lower, that is, has the higher rank.
 * @param places the number of each row @param earned, answered points and a standing for each number
 * @param points, standings of the rows, filled
 */
export function credit(
  places: usize,
  count: usize,
  earned: usize,
  answered: usize,
  points: usize,
  standings: usize,
): void {
  for (let i: usize = 0; i < count; i++) {
    const number = <usize>load<u32>(places + (i << 2));
    const row = points + (i << 3);
    store<f64>(row, load<f64>(row) + load<f64>(earned + (number << 3)));
    store<u8>(standings + i, max(load<u8>(standings + i), load<u8>(answered + number)));
  }
}

/** Puts the slots whose number's standing is 0 to the front, in their order, and what stands beside each in another column. @returns how many */
export function keep(places: usize, count: usize, answered: usize, slots: usize, beside: usize): u32 {
  let kept: usize = 0;
  const end = count << 2;
  for (let at: usize = 0; at < end; at += 4) {
    store<u32>(slots + kept, load<u32>(slots + at));
    store<u32>(beside + kept, load<u32>(beside + at));
    kept += (<usize>(load<u8>(answered + <usize>load<u32>(places + at)) === 0)) << 2;
  }
  return <u32>(kept >>> 2);
}
