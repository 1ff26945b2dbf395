/** Lists of (slot, worth), and columns of bits, read a stretch of slots at a time. Compiled with `sums.ts`. */

/* Blocks of lists, as `PostingLists` lays them out: a word that says where the next begins, then entries (slot << 8 | worth). */
const FIRST_BLOCK: u32 = 4;
const LARGEST: u32 = 8;
const FULL_WORTH: u32 = 255;

/*
 * A reading of a list, nine words: what is left of the block at hand, how to go on behind it, what an entry counts; where the list begins and how long it is.
 * Of a column: where it begins, which of its bits are read, what a slot counts that has any of them.
 */
const AT: usize = 0;
const END: usize = 4;
const NEXT: usize = 8;
const LEFT: usize = 12;
const RANK: usize = 16;
const UNIT: usize = 20;
const KIND: usize = 24;
const BEGIN: usize = 28;
const LENGTH: usize = 32;
export const READING: usize = 36;

/* Kinds of readings; above them, the number of the ask whose alternatives exclude each other. */
const REQUIRED: u32 = 1;
const WORD: u32 = 2;
const BITS: u32 = 4;
const ASK_SHIFT: u32 = 8;

/** Puts a reading at the beginning of its list. */
export function begin(reading: usize): void {
  if (load<u32>(reading, KIND) & BITS) return;
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

/* How an entry counts: by its worth; by its worth, and whether that is full is counted beside; at full worth, if no list of the ask read before had the slot. */
class ByWorth {}
class AndFull {}
class Once {}

/** In units, rounded up: what is there never comes to nothing. */
function unitsOf(worth: u32, unit: u32): u32 {
  return (worth * unit + 255) >>> 8;
}

/**
 * Adds what every slot below `until` counts. Compiled anew for each way to count, so that no loop asks which it is.
 * @param beside by slot, a byte: how many it has in full, or which ask had it last
 */
function sum<How>(reading: usize, sums: usize, until: u32, beside: usize, ask: u32): void {
  const unit = load<u32>(reading, UNIT);
  const all = unitsOf(FULL_WORTH, unit);
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
      const worth = entry & FULL_WORTH;
      const slot = (<usize>entry) >>> 8;
      const into = sums + (slot << 1);
      if (idof<How>() !== idof<Once>()) store<u16>(into, <u16>(load<u16>(into) + unitsOf(worth, unit)));
      else if (load<u8>(beside + slot) !== <u8>ask) {
        store<u8>(beside + slot, <u8>ask);
        store<u16>(into, <u16>(load<u16>(into) + all));
      }
      // Nobody could guess which: no branch.
      if (idof<How>() === idof<AndFull>())
        store<u8>(beside + slot, <u8>(load<u8>(beside + slot) + ((worth + 1) >>> 8)));
      at += 4;
    }
    store<u32>(reading, <u32>at, AT);
  } while (advance(reading));
}

/** Adds what every slot counts that has any of the bits, two bytes of a slot. */
function sumBits(reading: usize, sums: usize, from: u32, until: u32): void {
  const asked = i16x8.splat(<i16>load<u32>(reading, LENGTH));
  const worth = i16x8.splat(<i16>load<u32>(reading, UNIT));
  const bits = <usize>load<u32>(reading, BEGIN);
  for (let slot = <usize>from; slot < <usize>until; slot += 8) {
    const at = sums + (slot << 1);
    const has = i16x8.ne(v128.and(v128.load(bits + (slot << 1)), asked), i16x8.splat(0));
    v128.store(at, i16x8.add(v128.load(at), v128.and(has, worth)));
  }
}

/** As `sumBits`, where an ask has other alternatives too: only the first that has a slot counts. */
function sumBitsFirst(reading: usize, sums: usize, seen: usize, ask: u32, from: u32, until: u32): void {
  const asked = i16x8.splat(<i16>load<u32>(reading, LENGTH));
  const worth = i16x8.splat(<i16>load<u32>(reading, UNIT));
  const bits = <usize>load<u32>(reading, BEGIN);
  const now = i16x8.splat(<i16>ask);
  for (let slot = <usize>from; slot < <usize>until; slot += 8) {
    const at = sums + (slot << 1);
    const had = v128.load8x8_u(seen + slot);
    const any = i16x8.ne(v128.and(v128.load(bits + (slot << 1)), asked), i16x8.splat(0));
    const has = v128.and(any, i16x8.ne(had, now));
    v128.store(at, i16x8.add(v128.load(at), v128.and(has, worth)));
    const seenNow = v128.bitselect(now, had, has);
    v128.store64_lane(seen + slot, i8x16.narrow_i16x8_u(seenNow, seenNow), 0);
  }
}

/**
 * Adds what all readings count for the slots from `from` to `until`, up to which all slots before were read.
 * @param units, words, met, seen columns that begin with the first slot
 */
export function readUntil(
  from: u32,
  until: u32,
  readings: usize,
  last: usize,
  units: usize,
  words: usize,
  met: usize,
  seen: usize,
): void {
  for (let reading = readings; reading < last; reading += READING) {
    const kind = load<u32>(reading, KIND);
    const ask = kind >>> ASK_SHIFT;
    if (kind & BITS) {
      if (ask === 0) sumBits(reading, units, from, until);
      else sumBitsFirst(reading, units, seen, ask, from, until);
    } else if (kind & REQUIRED) sum<AndFull>(reading, units, until, met, 0);
    else if (ask !== 0) sum<Once>(reading, units, until, seen, ask);
    else sum<ByWorth>(reading, kind & WORD ? words : units, until, 0, 0);
  }
}
