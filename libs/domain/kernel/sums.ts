/**
 * The loops of a search that run over every entry and every slot, compiled to WebAssembly: written in AssemblyScript, which reads like
 * TypeScript and has machine numbers. It owns no memory: all it reads and fills lies in the one it is given, at addresses that are handed in.
 * `npm run kernel` makes `src/matching/candidate-index/sums.wasm.ts` of it.
 */

import { credit, keep, numbersOf } from './facets';
import { floorOf, reached, STEP_SHIFT, TALLY } from './floors';
import { compare } from './likeness';
import { begin, READING, readUntil } from './readings';
import { MOST_WORTH, marksOf, textAtMost, textUnitsOf, worthOfEight } from './worth';

export { compare, credit, keep, numbersOf };

/** Slots that are summed up together: what a query counts of so many fits into the nearest cache of a processor. */
const STRETCH: u32 = 8192;

/** Of the best of all, how many are among the first slots, and some more by chance. */
function expected(most: u32, until: u32, used: u32): u32 {
  const mean = (<f32>most * <f32>until) / <f32>used;
  return min(most, <u32>(mean + 4 * sqrt<f32>(mean)) + 32);
}

/**
 * Sums up all readings, a stretch of slots at a time, and keeps those who may be among the best: of all as many as the first depth wants, and
 * of those with so many required marks in full as many as the last one wants. From how many units on that is, the stretches so far foretell; where they are
 * no sample of the others, so that too few come up to it, all is summed up again and nothing foretold.
 * @param kinds a byte for each slot
 * @param columns filled: of a stretch, what a slot comes to, and the likeness of its text, two bytes each; how many required marks are there
 * in full, which ask was seen last, a byte each
 * @param worths two words for each of 256 kinds: what marks, and what text are worth; behind them the most that they are to any
 * @param wanted two words for each of `depths`: a number of slots, and the floor that so many come up to, which is filled in; behind them
 * how many rows there are, filled in
 * @param tallies room to count in, two words for each step of units
 * @param rows filled, in order of slots, columns of `room` rows, which is more than there are slots and a multiple of eight: slot, units, likeness of
 * the text, required marks in full
 * @param foretells from how many units on the best stand, by the stretches so far
 */
export function gather(
  readings: usize,
  count: u32,
  used: u32,
  kinds: usize,
  columns: usize,
  worths: usize,
  wanted: usize,
  depths: u32,
  required: u32,
  tallies: usize,
  rows: usize,
  room: u32,
  foretells: bool,
): void {
  const last = readings + <usize>count * READING;
  const most = load<u32>(wanted);
  const furthest = load<u32>(wanted + ((<usize>(depths - 1)) << 3));
  const furtherTally = tallies + TALLY;
  const all = i16x8.splat(<i16>required);
  const goesFurther = i16x8.splat(depths > 1 ? -1 : 0);
  const mostMarks = v128.load16_splat(worths + MOST_WORTH);
  const mostText = v128.load16_splat(worths + MOST_WORTH, 4);
  const rowUnits = rows + ((<usize>room) << 2);
  const rowWords = rows + <usize>room * 6;
  const rowMet = rows + ((<usize>room) << 3);
  memory.fill(tallies, 0, 2 * TALLY);
  for (let reading = readings; reading < last; reading += READING) begin(reading);
  let floor: u32 = 1;
  let further: u32 = 1;
  /* How many rows come up to each. */
  let above: u32 = 0;
  let aboveFurther: u32 = 0;
  let row: usize = 0;
  for (let from: u32 = 0; from < used; from += STRETCH) {
    const until = min(used, from + STRETCH);
    memory.fill(columns, 0, STRETCH * 6);
    // As if they began with the first slot.
    const units = columns - ((<usize>from) << 1);
    const words = columns + (STRETCH << 1) - ((<usize>from) << 1);
    const met = columns + (STRETCH << 2) - <usize>from;
    const seen = columns + STRETCH * 5 - <usize>from;
    readUntil(from, until, readings, last, units, words, met, seen);
    const least = i16x8.splat(<i16>floor);
    const leastFurther = i16x8.splat(<i16>further);
    for (let slot = <usize>from; slot < <usize>until; slot += 8) {
      const shared = v128.load(units + (slot << 1));
      const alike = v128.load(words + (slot << 1));
      const mayGoFurther = v128.and(i16x8.ge_u(v128.load8x8_u(met + slot), all), goesFurther);
      const bound = i16x8.add_sat_u(marksOf(shared, mostMarks), textAtMost(alike, mostText));
      const may = v128.or(i16x8.ge_u(bound, least), v128.and(i16x8.ge_u(bound, leastFurther), mayGoFurther));
      if (!v128.any_true(may)) continue;
      const values = worthOfEight(shared, alike, kinds + slot, worths);
      v128.store(units + (slot << 1), values);
      const meets = <u32>i16x8.bitmask(v128.and(i16x8.ge_u(values, leastFurther), mayGoFurther));
      let mask = meets | (<u32>i16x8.bitmask(i16x8.ge_u(values, least)));
      for (; mask !== 0; mask &= mask - 1) {
        const lane = ctz(mask);
        const at = slot + <usize>lane;
        const value = <u32>load<u16>(units + (at << 1));
        store<u32>(rows + (row << 2), <u32>at);
        store<u16>(rowUnits + (row << 1), <u16>value);
        store<u16>(rowWords + (row << 1), load<u16>(words + (at << 1)));
        store<u8>(rowMet + row, load<u8>(met + at));
        row++;
        const step = tallies + ((<usize>(value >>> STEP_SHIFT)) << 2);
        store<u32>(step, load<u32>(step) + 1);
        above += <u32>(value >= floor);
        const isMet = (meets >>> lane) & 1;
        store<u32>(step, load<u32>(step, TALLY) + isMet, TALLY);
        aboveFurther += isMet;
      }
    }
    const now = foretells ? expected(most, until, used) : most;
    if (above > now + (now >>> 2)) {
      floor = max(floor, floorOf(tallies, now));
      above = reached;
    }
    const nowFurther = foretells ? expected(furthest, until, used) : furthest;
    if (aboveFurther > nowFurther + (nowFurther >>> 2)) {
      further = max(further, floorOf(furtherTally, nowFurther));
      aboveFurther = reached;
    }
  }
  // Rows are looked through eight at a time.
  store<u64>(rowUnits + (row << 1), 0);
  store<u64>(rowUnits + (row << 1), 0, 8);
  for (let i: u32 = 0; i < depths; i++) {
    const depth = wanted + ((<usize>i) << 3);
    store<u32>(depth, floorOf(i === 0 ? tallies : furtherTally, load<u32>(depth)), 4);
  }
  store<u32>(wanted + ((<usize>depths) << 3), <u32>row);
  // Else whoever comes up to a floor was kept from the first slot on.
  if (floorOf(tallies, most) < floor || (depths > 1 && floorOf(furtherTally, furthest) < further))
    gather(
      readings,
      count,
      used,
      kinds,
      columns,
      worths,
      wanted,
      depths,
      required,
      tallies,
      rows,
      room,
      false,
    );
}

/**
 * Finds the rows that come to so many units, from `floor` to `below`, and have so many required marks in full.
 * @param units, met columns of rows, zeros behind them @param into filled: their numbers, in order
 * @returns how many
 */
export function collect(
  units: usize,
  met: usize,
  rows: u32,
  floor: u32,
  below: u32,
  required: u32,
  into: usize,
): u32 {
  const least = i16x8.splat(<i16>floor);
  const most = i16x8.splat(<i16>(below - 1));
  const all = i16x8.splat(<i16>required);
  const end = <usize>rows;
  let at = into;
  for (let row: usize = 0; row < end; row += 8) {
    const values = v128.load(units + (row << 1));
    const fits = v128.and(i16x8.ge_u(values, least), i16x8.le_u(values, most));
    let mask = i16x8.bitmask(v128.and(fits, i16x8.ge_u(v128.load8x8_u(met + row), all)));
    for (; mask !== 0; mask &= mask - 1) {
      store<u32>(at, <u32>row + ctz(mask));
      at += 4;
    }
  }
  return <u32>((at - into) >>> 2);
}

/**
 * Looks up what `gather` found of some rows.
 * @param numbers of the rows @param rows, room see `gather`
 * @param into four words for each, filled: its slot, what it comes to, what of that the likeness of its text is worth, how many required
 * marks it has in full
 */
export function look(
  numbers: usize,
  count: usize,
  rows: usize,
  room: u32,
  kinds: usize,
  worths: usize,
  into: usize,
): void {
  const units = rows + ((<usize>room) << 2);
  const words = rows + <usize>room * 6;
  const met = rows + ((<usize>room) << 3);
  const last = numbers + (count << 2);
  for (; numbers < last; numbers += 4, into += 16) {
    const row = <usize>load<u32>(numbers);
    const slot = load<u32>(rows + (row << 2));
    const worth = worths + ((<usize>load<u8>(kinds + <usize>slot)) << 3);
    store<u32>(into, slot);
    store<u32>(into, <u32>load<u16>(units + (row << 1)), 4);
    store<i32>(into, textUnitsOf(<u32>load<u16>(words + (row << 1)), worth), 8);
    store<u32>(into, <u32>load<u8>(met + row), 12);
  }
}
