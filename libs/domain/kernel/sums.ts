/**
 * The loops of a search that run over every entry and every slot, compiled to WebAssembly: written in AssemblyScript, which reads like
 * TypeScript and has machine numbers. It owns no memory: all it reads and fills lies in the one it is given, at addresses that are handed in.
 * `npm run kernel` makes `src/matching/candidate-index/sums.wasm.ts` of it.
 */

import { credit, keep, numbersOf } from './facets';
import { floorOf, reached, STEP_SHIFT, TALLY } from './floors';
import { compare } from './likeness';

export { compare, credit, keep, numbersOf };

/* Blocks of lists, as `PostingLists` lays them out: a word that says where the next begins, then entries (slot << 8 | worth). */
const FIRST_BLOCK: u32 = 4;
const LARGEST: u32 = 8;
const FULL_WORTH: u32 = 255;

/* A reading of a list, nine words: what is left of the block at hand, how to go on behind it, what an entry counts; where the list begins and how long it is. */
const AT: usize = 0;
const END: usize = 4;
const NEXT: usize = 8;
const LEFT: usize = 12;
const RANK: usize = 16;
const UNIT: usize = 20;
const KIND: usize = 24;
const BEGIN: usize = 28;
const LENGTH: usize = 32;
const READING: usize = 36;

/* Kinds of readings; above them, the number of the ask whose alternatives exclude each other. */
const REQUIRED: u32 = 1;
const WORD: u32 = 2;
const ASK_SHIFT: u32 = 8;

const SHARE_BITS: u32 = 14;
const LIKENESS_BITS: i16 = 5;
const LIKENESS_UP: i16 = (1 << LIKENESS_BITS) - 1;
const WORTH_BITS: u32 = 15;
/* `calibrated`, of so many steps, in whole numbers: 1.25 × 2^15 × steps / (steps + a quarter of all). */
const MOST_ALIKE: i16 = 1024;
const HALF_WAY: f32 = 256;
const EARNED: f32 = 40960;
/** 2^23: a float that is this much and something holds the whole number in its lowest bits. */
const TO_WHOLE: f32 = 8388608;

/** Where the most stands that anything is worth, behind what it is worth to each kind. */
const MOST_WORTH: usize = 256 << 3;

/** Makes of a byte eight such. */
const EIGHT_TIMES: u64 = 0x0101010101010101;

/** Slots that are summed up together: what a query counts of so many fits into the nearest cache of a processor. */
const STRETCH: u32 = 8192;

function begin(reading: usize): void {
  store<u32>(reading, 0, AT);
  store<u32>(reading, 0, END);
  store<u32>(reading, load<u32>(reading, BEGIN), NEXT);
  store<u32>(reading, load<u32>(reading, LENGTH), LEFT);
  store<u32>(reading, 0, RANK);
}

function advance(reading: usize): bool {
  const left = load<u32>(reading, LEFT);
  if (left === 0) return false;
  const rank = load<u32>(reading, RANK);
  const head = <usize>load<u32>(reading, NEXT);
  const entries = min(left, (FIRST_BLOCK << min(rank, LARGEST)) - 1);
  store<u32>(reading, <u32>head + 4, AT);
  store<u32>(reading, <u32>head + 4 + (entries << 2), END);
  store<u32>(reading, load<u32>(head), NEXT);
  store<u32>(reading, left - entries, LEFT);
  store<u32>(reading, rank + 1, RANK);
  return true;
}

function add(sums: usize, entry: u32, unit: u32): void {
  const at = sums + (((<usize>entry) >>> 8) << 1);
  store<u16>(at, <u16>(load<u16>(at) + (((entry & FULL_WORTH) * unit + 255) >>> 8)));
}

/** Adds the worth of every slot below `until`, in units, rounded up: what is there never comes to nothing. */
function sum(reading: usize, sums: usize, until: u32): void {
  const unit = load<u32>(reading, UNIT);
  const limit = until << 8;
  do {
    let at = <usize>load<u32>(reading, AT);
    const end = <usize>load<u32>(reading, END);
    while (at < end) {
      const entry = load<u32>(at);
      if (entry >= limit) {
        store<u32>(reading, <u32>at, AT);
        return;
      }
      add(sums, entry, unit);
      at += 4;
    }
    store<u32>(reading, <u32>at, AT);
  } while (advance(reading));
}

/** As `sum`, and counts who has it at full worth. */
function sumRequired(reading: usize, sums: usize, met: usize, until: u32): void {
  const unit = load<u32>(reading, UNIT);
  const limit = until << 8;
  do {
    let at = <usize>load<u32>(reading, AT);
    const end = <usize>load<u32>(reading, END);
    while (at < end) {
      const entry = load<u32>(at);
      if (entry >= limit) {
        store<u32>(reading, <u32>at, AT);
        return;
      }
      add(sums, entry, unit);
      const slot = (<usize>entry) >>> 8;
      if ((entry & FULL_WORTH) === FULL_WORTH) store<u8>(met + slot, load<u8>(met + slot) + 1);
      at += 4;
    }
    store<u32>(reading, <u32>at, AT);
  } while (advance(reading));
}

/** As `sum`, for one of several lists of which only the first that has a slot counts: `seen` says which ask had it. */
function sumFirst(reading: usize, sums: usize, seen: usize, ask: u32, until: u32): void {
  const unit = load<u32>(reading, UNIT);
  const limit = until << 8;
  do {
    let at = <usize>load<u32>(reading, AT);
    const end = <usize>load<u32>(reading, END);
    while (at < end) {
      const entry = load<u32>(at);
      if (entry >= limit) {
        store<u32>(reading, <u32>at, AT);
        return;
      }
      const slot = (<usize>entry) >>> 8;
      if (load<u8>(seen + slot) !== <u8>ask) {
        store<u8>(seen + slot, <u8>ask);
        add(sums, entry, unit);
      }
      at += 4;
    }
    store<u32>(reading, <u32>at, AT);
  } while (advance(reading));
}

/** Of eight slots' shares what they are worth, rounded down. */
function marksOf(shared: v128, worth: v128): v128 {
  const low = i32x4.shr_u(i32x4.extmul_low_i16x8_u(shared, worth), SHARE_BITS);
  const high = i32x4.shr_u(i32x4.extmul_high_i16x8_u(shared, worth), SHARE_BITS);
  return i16x8.narrow_i32x4_u(low, high);
}

/** Of four steps of a likeness what they are worth by the scorer's calibration, rounded up twice: of all steps the quotients of floats round up as the exact ones do. */
function textOf(steps: v128, worth: v128): v128 {
  const counted = f32x4.convert_i32x4_s(steps);
  const above = f32x4.mul(counted, f32x4.splat(EARNED));
  const earned = f32x4.ceil(f32x4.div(above, f32x4.add(counted, f32x4.splat(HALF_WAY))));
  const product = i32x4.mul(
    i32x4.sub(f32x4.add(earned, f32x4.splat(TO_WHOLE)), f32x4.splat(TO_WHOLE)),
    worth,
  );
  return i32x4.shr_u(i32x4.add(product, i32x4.splat((1 << WORTH_BITS) - 1)), WORTH_BITS);
}

/** Of eight slots' shares and likenesses what they are worth to postings of a kind. */
function worthOf(shared: v128, alike: v128, worth: usize): v128 {
  const up = i16x8.add_sat_u(alike, i16x8.splat(LIKENESS_UP));
  const steps = i16x8.min_u(i16x8.shr_u(up, LIKENESS_BITS), i16x8.splat(MOST_ALIKE));
  const text = v128.load32_splat(worth, 4);
  const low = textOf(i32x4.extend_low_i16x8_u(steps), text);
  const high = textOf(i32x4.extend_high_i16x8_u(steps), text);
  return i16x8.add(marksOf(shared, v128.load16_splat(worth)), i16x8.narrow_i32x4_u(low, high));
}

/** Of eight slots' shares and likenesses what they are worth to each; to a kind of which nothing is worth anything, nothing. */
function worthOfEight(shared: v128, alike: v128, kinds: usize, worths: usize): v128 {
  const first = load<u8>(kinds);
  let sums = worthOf(shared, alike, worths + ((<usize>first) << 3));
  if (load<u64>(kinds) === <u64>first * EIGHT_TIMES) return sums;
  const eight = v128.load8x8_u(kinds);
  for (let left = i16x8.bitmask(i16x8.ne(eight, i16x8.splat(first))); left !== 0;) {
    const kind = load<u8>(kinds + <usize>ctz(left));
    const lanes = i16x8.eq(eight, i16x8.splat(kind));
    sums = v128.bitselect(worthOf(shared, alike, worths + ((<usize>kind) << 3)), sums, lanes);
    left &= ~i16x8.bitmask(lanes);
  }
  return sums;
}

/** Of the best of all, how many are among the first slots, and some more by chance. */
function expected(most: u32, until: u32, used: u32): u32 {
  const mean = (<f32>most * <f32>until) / <f32>used;
  return min(most, <u32>(mean + 4 * sqrt<f32>(mean)) + 32);
}

/** As `gather`. @returns whether what was foretold came true */
function gatherOnce(
  foretells: bool,
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
): bool {
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
    for (let reading = readings; reading < last; reading += READING) {
      const kind = load<u32>(reading, KIND);
      const ask = kind >>> ASK_SHIFT;
      if (kind & WORD) sum(reading, words, until);
      else if (kind & REQUIRED) sumRequired(reading, units, met, until);
      else if (ask !== 0) sumFirst(reading, units, seen, ask, until);
      else sum(reading, units, until);
    }
    const least = i16x8.splat(<i16>floor);
    const leastFurther = i16x8.splat(<i16>further);
    for (let slot = <usize>from; slot < <usize>until; slot += 8) {
      const shared = v128.load(units + (slot << 1));
      const alike = v128.load(words + (slot << 1));
      const mayGoFurther = v128.and(i16x8.ge_u(v128.load8x8_u(met + slot), all), goesFurther);
      // At most: what is shared at its highest worth, and all of the text where any word of it is.
      const bound = i16x8.add_sat_u(
        marksOf(shared, mostMarks),
        v128.and(mostText, i16x8.ne(alike, i16x8.splat(0))),
      );
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
  // Whoever comes up to a floor was kept from the first slot on.
  return floorOf(tallies, most) >= floor && (depths === 1 || floorOf(furtherTally, furthest) >= further);
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
): void {
  if (
    !gatherOnce(
      true,
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
    )
  )
    gatherOnce(
      false,
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
    const steps = min((<i32>load<u16>(words + (row << 1)) + LIKENESS_UP) >> LIKENESS_BITS, MOST_ALIKE);
    const worth = v128.load32_splat(worths + ((<usize>load<u8>(kinds + <usize>slot)) << 3), 4);
    store<u32>(into, slot);
    store<u32>(into, <u32>load<u16>(units + (row << 1)), 4);
    store<i32>(into, i32x4.extract_lane(textOf(i32x4.splat(steps), worth), 0), 8);
    store<u32>(into, <u32>load<u8>(met + row), 12);
  }
}
