import { calibrated } from '../joints/text-joint.js';
import { SUM_ONE } from './posting-lists.js';
import { UNIT } from './shared-subject.js';

/** The scorer's calibration of a likeness, as a table. Quantized worths may add up to a little more than 1. */
const LIKENESS_BITS = 5;
const LIKENESS_STEPS = SUM_ONE >> LIKENESS_BITS;
const LIKENESS = Float64Array.from({ length: 2 * LIKENESS_STEPS + 1 }, (_, step) =>
  calibrated(Math.min(1, step / LIKENESS_STEPS)),
);
const MOST_TABLES = 512;
const NOTHING = new Uint16Array(0);

/** Place of a sum of words in a table. Rounded up: what is there never comes to nothing. */
export const likenessStep = (sum: number): number => (sum + (1 << LIKENESS_BITS) - 1) >>> LIKENESS_BITS;

/** What a query's text is worth to each set of factors that a posting may ask for, in units by steps of likeness. */
export class TextWorth {
  private readonly units: (Uint16Array | undefined)[] = [];
  /** Such tables by what the whole text is worth: weights give few such worths, and hardly ever others. */
  private readonly tables = new Map<number, Uint16Array>();

  /** A posting asks for these factors. */
  meet(factorBits: number): void {
    this.units[factorBits] ??= this.tableOf(0);
  }

  /** All sets that were met. */
  met(): readonly number[] {
    return this.units.flatMap((units, bits) => (units ? [bits] : []));
  }

  /** @param text points for all of it */
  set(factorBits: number, text: number): void {
    this.units[factorBits] = this.tableOf(text);
  }

  /** By `likenessStep`; empty for a set that was not met. */
  of(factorBits: number): Uint16Array {
    return this.units[factorBits] ?? NOTHING;
  }

  private tableOf(text: number): Uint16Array {
    let table = this.tables.get(text);
    if (!table) {
      if (this.tables.size >= MOST_TABLES) this.tables.clear();
      table = Uint16Array.from(LIKENESS, (likeness) => Math.ceil((likeness * text) / UNIT));
      this.tables.set(text, table);
    }
    return table;
  }
}
