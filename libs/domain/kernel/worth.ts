/** What shares and likenesses are worth, as the scorer deals points. Compiled with `sums.ts`. */

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
export const MOST_WORTH: usize = 256 << 3;

/** Makes of a byte eight such. */
const EIGHT_TIMES: u64 = 0x0101010101010101;

/** Of eight slots' shares what they are worth, rounded down. */
export function marksOf(shared: v128, worth: v128): v128 {
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

/* A line above the curve of `textOf`, which it touches at an eighth of all steps: 40960 × s / (s + 256) ≤ 4551 + 71.2 × s, of so many parts of 2^15; and of a likeness, which has 32 parts of a step, rounded up. */
const LINE_FROM: i16 = 4640;
const LINE_SLOPE: i16 = 18207;
/** Where the line is above all of the curve. */
const LINE_UNTIL: i16 = 12704;
const ALL: i16 = 32767;

/** Of eight slots at least what their likenesses are worth. @param most what all of a text is worth to any, of at most 2^15 units, which a signed number does not hold */
export function textAtMost(alike: v128, most: v128): v128 {
  const slope = i16x8.q15mulr_sat_s(i16x8.min_u(alike, i16x8.splat(LINE_UNTIL)), i16x8.splat(LINE_SLOPE));
  const line = i16x8.min_u(i16x8.add(i16x8.shl(slope, 2), i16x8.splat(LINE_FROM)), i16x8.splat(ALL));
  return v128.and(
    i16x8.add(i16x8.q15mulr_sat_s(line, i16x8.min_u(most, i16x8.splat(ALL))), i16x8.splat(2)),
    i16x8.ne(alike, i16x8.splat(0)),
  );
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
export function worthOfEight(shared: v128, alike: v128, kinds: usize, worths: usize): v128 {
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

/** Of one likeness what it is worth, in units. */
export function textUnitsOf(alike: u32, worth: usize): i32 {
  const steps = min((<i32>alike + LIKENESS_UP) >> LIKENESS_BITS, MOST_ALIKE);
  return i32x4.extract_lane(textOf(i32x4.splat(steps), v128.load32_splat(worth, 4)), 0);
}
