import { PAGE, type Pages } from './pages.js';

const FIRST_ROOM = 1024;
/** Bytes of a slot. */
const WIDTH = 5;
/** Of a slot that nobody stands in, or nobody any more. */
export const NOBODY = 0;

/** Who stands in each slot, and room for as many slots as a query may find, in columns of linear memory. */
export class SlotColumns {
  /** A multiple of eight: the loops take so many slots at once. */
  room = FIRST_ROOM;
  /** Slots that were given out. */
  used = 0;
  private at: number;
  private looked = 0;
  private lookedRoom = 0;

  constructor(private readonly pages: Pages) {
    this.at = pages.takeBytes(this.room * WIDTH);
  }

  /** Address of room for so many slots that are looked up, and for three words of each behind them. */
  toLookUp(slots: number): number {
    const bytes = slots * 16;
    if (bytes > this.lookedRoom) {
      this.pages.giveBytes(this.looked, this.lookedRoom);
      this.lookedRoom = Math.ceil(bytes / PAGE) * PAGE;
      this.looked = this.pages.takeBytes(this.lookedRoom);
    }
    return this.looked;
  }

  /** Address of the slots that were found last, a word each. */
  get found(): number {
    return this.at;
  }
  /** Address of the kinds, a byte each: which factors a posting asks for, as a number; `NOBODY`. */
  get kinds(): number {
    return this.at + this.room * 4;
  }

  /** @returns the next slot */
  add(kind: number): number {
    if (this.used === this.room) this.widen();
    const slot = this.used++;
    this.pages.bytes[this.kinds + slot] = kind;
    return slot;
  }

  /** @returns whether somebody stood there */
  clear(slot: number): boolean {
    const was = this.kindOf(slot);
    this.pages.bytes[this.kinds + slot] = NOBODY;
    return was !== NOBODY;
  }

  kindOf(slot: number): number {
    return this.pages.bytes[this.kinds + slot] as number;
  }

  private widen(): void {
    const { at, kinds, room } = this;
    this.room = room * 2;
    this.at = this.pages.takeBytes(this.room * WIDTH);
    this.pages.bytes.copyWithin(this.kinds, kinds, kinds + room);
    this.pages.giveBytes(at, room * WIDTH);
  }
}
