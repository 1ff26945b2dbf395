/** How alike one text is to many. Compiled with `sums.ts`. */

/* A text, as `KeptTexts` lays it: the lower halves of its keys, the higher ones, the weights, two bytes each. */

/* The table of the one text: a bit for each lower half that it has, then rows of keys and rows of weights, found by the lower half. */
const BITS: usize = 8192;
const ROWS: usize = 1024;
const KEYS: usize = ROWS << 2;

/** The text lies in another memory. */
const ELSEWHERE: u32 = 0xffffffff;

/** Texts that are fetched together: as many as a processor holds near. */
const TOGETHER: usize = 128;
const LINE: usize = 64;

function lay(table: usize, text: usize, features: usize): void {
  memory.fill(table, 0, BITS + KEYS);
  const highs = text + (features << 1);
  const weights = highs + (features << 1);
  for (let i: usize = 0; i < features << 1; i += 2) {
    const low = <u32>load<u16>(text + i);
    const bits = table + ((<usize>low) >>> 3);
    const bit: u32 = 1 << (low & 7);
    store<u8>(bits, <u8>(load<u8>(bits) | bit));
    let row = (<usize>low) & (ROWS - 1);
    while (load<u32>(table + BITS + (row << 2)) !== 0) row = (row + 1) & (ROWS - 1);
    store<u32>(table + BITS + (row << 2), low | ((<u32>load<u16>(highs + i)) << 16));
    store<u32>(table + BITS + KEYS + (row << 2), load<u16>(weights + i));
  }
}

/** Reads a little of every line of these texts. It does nothing else, so a processor waits for many of them at a time. */
function touch(list: usize, end: usize): u32 {
  let sum: u32 = 0;
  for (let at = list; at < end; at += 8) {
    const text = <usize>load<u32>(at);
    const last = text + <usize>load<u32>(at, 4) * 6;
    for (let line = text; line < last; line += LINE) sum += load<u32>(line);
  }
  return sum;
}

function bitOf(table: usize, low: u32): usize {
  return <usize>(((<u32>load<u8>(table + ((<usize>low) >>> 3))) >>> (low & 7)) & 1);
}

/** Writes down the places of features whose lower half the table has: without a branch, since nobody can guess which. @returns behind the last */
function meet(table: usize, text: usize, features: usize, hits: usize): usize {
  const fours = features & ~3;
  let i: usize = 0;
  for (; i < fours; i += 4) {
    const four = load<u64>(text + (i << 1));
    store<u8>(hits, <u8>i);
    hits += bitOf(table, (<u32>four) & 0xffff);
    store<u8>(hits, <u8>(i + 1));
    hits += bitOf(table, (<u32>four) >>> 16);
    store<u8>(hits, <u8>(i + 2));
    hits += bitOf(table, (<u32>(four >>> 32)) & 0xffff);
    store<u8>(hits, <u8>(i + 3));
    hits += bitOf(table, <u32>(four >>> 48));
  }
  for (; i < features; i++) {
    store<u8>(hits, <u8>i);
    hits += bitOf(table, load<u16>(text + (i << 1)));
  }
  return hits;
}

/** The sum of products of the weights of features that both have. */
function productOf(table: usize, text: usize, features: usize, hits: usize, last: usize): u32 {
  const highs = text + (features << 1);
  const weights = highs + (features << 1);
  let sum: u32 = 0;
  for (let hit = hits; hit < last; hit++) {
    const at = (<usize>load<u8>(hit)) << 1;
    const low = <u32>load<u16>(text + at);
    const key = low | ((<u32>load<u16>(highs + at)) << 16);
    let row = (<usize>low) & (ROWS - 1);
    let there = load<u32>(table + BITS + (row << 2));
    while (there !== key && there !== 0) {
      row = (row + 1) & (ROWS - 1);
      there = load<u32>(table + BITS + (row << 2));
    }
    if (there !== 0) sum += load<u32>(table + BITS + KEYS + (row << 2)) * <u32>load<u16>(weights + at);
  }
  return sum;
}

/**
 * @param table 16 kB that it may write to, and 256 bytes behind them
 * @param text, features of the one: where it lies, and how many features it has, at most 256
 * @param list two words for each of the others: the same of it; 0 where it lies elsewhere
 * @param sums a word for each, filled: the sum of products, in 1/`WEIGHT_ONE`²
 */
export function compare(
  table: usize,
  text: usize,
  features: usize,
  list: usize,
  count: usize,
  sums: usize,
): void {
  const hits = table + BITS + KEYS + KEYS;
  lay(table, text, features);
  const end = list + (count << 3);
  for (let from = list; from < end; from += TOGETHER << 3) {
    const until = min(end, from + (TOGETHER << 3));
    // Kept, or the compiler would find that nobody needs what is read.
    store<u32>(hits, touch(from, until));
    for (let at = from; at < until; at += 8) {
      const other = <usize>load<u32>(at);
      const many = <usize>load<u32>(at, 4);
      const sum =
        other === 0 ? ELSEWHERE : productOf(table, other, many, hits, meet(table, other, many, hits));
      store<u32>(sums + ((at - list) >>> 1), sum);
    }
  }
}
