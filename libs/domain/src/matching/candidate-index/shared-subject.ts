import { SUM_ONE } from './posting-lists.js';

/** Points of a posting are counted in whole units, `SUM_ONE` for all hundred. */
export const UNIT = 100 / SUM_ONE;

/** Slots are told apart by steps of so many units when the best are parted from the rest: a twentieth of a point. */
const STEP_BITS = 4;
/** Quantized worths may add up to a little more than all. */
const STEPS = (2 * SUM_ONE) >> STEP_BITS;

/** How many slots came to how many units, in steps. */
export class Steps {
  private readonly counts = new Uint32Array(STEPS);

  clear(): void {
    this.counts.fill(0);
  }

  add(units: number): void {
    const step = units >>> STEP_BITS;
    this.counts[step] = (this.counts[step] as number) + 1;
  }

  /** The most units that `wanted` slots, and whoever stands in the same step as the last of them, come up to; 0 if there are fewer. */
  floorOf(wanted: number): number {
    let step = STEPS - 1;
    for (
      let above = this.counts[step] as number;
      step > 0 && above < wanted;
      above += this.counts[step] as number
    )
      step--;
    return step << STEP_BITS;
  }
}

/** Slots that share the subject of a query, in order of slots, each with what that is worth: good until the next query. */
export class SharedSubject {
  count = 0;
  /** Whoever comes to so many units is here. */
  floor = 0;
  slots: Uint32Array;
  /** `SUM_ONE` for all hundred points. */
  units: Uint16Array;
  private readonly steps = new Steps();

  constructor(room: number) {
    this.slots = new Uint32Array(room);
    this.units = new Uint16Array(room);
  }

  /** The units that the best `most`, and who equals the last of them, come up to; 0 if there are no more. */
  floorOf(most: number): number {
    if (this.count <= most) return 0;
    this.steps.clear();
    for (let i = 0; i < this.count; i++) this.steps.add(this.units[i] as number);
    return this.steps.floorOf(most);
  }

  keepFrom(floor: number): void {
    const { count, slots, units } = this;
    let kept = 0;
    for (let i = 0; i < count; i++) {
      if ((units[i] as number) < floor) continue;
      slots[kept] = slots[i] as number;
      units[kept] = units[i] as number;
      kept++;
    }
    this.count = kept;
    this.floor = floor;
  }
}
