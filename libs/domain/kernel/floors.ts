/** How far down the best reach. Compiled with `sums.ts`. */

/** Units are told apart by steps of so many bits when the best are parted from the rest: a twentieth of a point. */
export const STEP_SHIFT: u32 = 4;
const STEPS: usize = 4096;
/** Bytes of a tally: a word for each step. */
export const TALLY: usize = STEPS << 2;

/** How many come up to the floor that was asked for last. */
export let reached: u32 = 0;

/** The most units, in whole steps, that so many of those who were counted come up to; 1 where fewer come to anything. */
export function floorOf(tally: usize, most: u32): u32 {
  let count: u32 = 0;
  let at = tally + TALLY;
  while (at > tally && count < most) {
    at -= 4;
    count += load<u32>(at);
  }
  reached = count;
  return max((<u32>((at - tally) >>> 2)) << STEP_SHIFT, 1);
}
