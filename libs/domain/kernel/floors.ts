/** How far down the best slots reach. Compiled with `sums.ts`. */

/** Vectors of eight slots that are counted together: each lane counts to 65,535 at most. */
const COUNTED: usize = 32768 << 4;

/** How many slots come to at least so many units. @param floor from 1 on: behind the last slot there are zeros */
function countFrom(units: usize, used: u32, floor: u32): u32 {
  const limit = i16x8.splat(<i16>floor);
  const end = units + (((<usize>used + 7) >>> 3) << 4);
  let sums = i32x4.splat(0);
  for (let from = units; from < end; from += COUNTED) {
    const until = min(end, from + COUNTED);
    let counts = i16x8.splat(0);
    // All ones where it holds, which is −1.
    for (let at = from; at < until; at += 16) counts = i16x8.sub(counts, i16x8.ge_u(v128.load(at), limit));
    sums = i32x4.add(sums, i32x4.extadd_pairwise_i16x8_u(counts));
  }
  return (
    i32x4.extract_lane(sums, 0) +
    i32x4.extract_lane(sums, 1) +
    i32x4.extract_lane(sums, 2) +
    i32x4.extract_lane(sums, 3)
  );
}

/** Slots are told apart by steps of so many units when the best are parted from the rest: a twentieth of a point. */
const STEP: u32 = 16;
const STEPS: u32 = 4096;

/** The last step that so many slots come up to, known to be `low` or later, and before `high`. */
function halve(units: usize, used: u32, most: u32, low: u32, high: u32): u32 {
  while (high - low > 1) {
    const middle = (low + high) >>> 1;
    if (countFrom(units, used, middle * STEP) >= most) low = middle;
    else high = middle;
  }
  return low;
}

/** Vectors of a sample; of columns that are not much longer none is taken. */
const SAMPLE: u32 = 1024;
const SAMPLED_FROM: u32 = 4 * SAMPLE;
/** So many steps beside a guess the next is tried, then twice as many: at 100,000 slots it is seldom further off than a few. */
const BESIDE: u32 = 2;

/** The last step that about so many slots come up to, as far as a sample tells. */
function guess(units: usize, vectors: u32, most: u32, sample: usize): u32 {
  for (let i: u32 = 0; i < SAMPLE; i++) {
    const at = <usize>((<u64>i * vectors) / SAMPLE);
    v128.store(sample + ((<usize>i) << 4), v128.load(units + (at << 4)));
  }
  return halve(sample, SAMPLE << 3, max(<u32>((<u64>most * SAMPLE) / vectors), 1), 0, STEPS);
}

/**
 * The most units, in whole steps, that so many slots come up to; 1 where fewer come to anything. To count all slots is what takes time, so
 * that is done beside a guess, ever further off until the answer lies between two counts.
 * @param sample 16 kB that it may write to
 */
export function floorOf(units: usize, used: u32, most: u32, sample: usize): u32 {
  const vectors = (used + 7) >>> 3;
  let low: u32 = 0;
  let high = STEPS;
  let step: u32 = vectors < SAMPLED_FROM ? 0 : max(guess(units, vectors, most, sample), 1);
  for (let beside: u32 = BESIDE; step > low && step < high; beside <<= 1) {
    if (countFrom(units, used, step * STEP) >= most) {
      low = step;
      step += beside;
    } else {
      high = step;
      step = step > beside ? step - beside : 0;
    }
  }
  return max(halve(units, used, most, low, high) * STEP, 1);
}
