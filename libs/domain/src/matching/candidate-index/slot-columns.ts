import { Rows, type Pages } from './pages.js';

const FIRST_ROOM = 1024;
/** Bytes of a slot. */
const WIDTH = 7;
/** Of a slot that nobody stands in, or nobody any more. */
export const NOBODY = 0;

/** Who stands in each slot, and room for as many slots as a query may find, in columns of linear memory. */
export class SlotColumns {
  /** A multiple of eight: the loops take so many slots at once. */
  room = FIRST_ROOM;
  /** Slots that were given out. */
  used = 0;
  private at: number;
  /** For rows that are looked up, and four words of each. */
  private readonly looked: Rows;

  constructor(private readonly pages: Pages) {
    this.looked = new Rows(pages, 20);
    this.at = pages.takeBytes(this.room * WIDTH);
  }

  /** Address of room for so many rows that are looked up, and for four words of each behind them. */
  toLookUp(rows: number): number {
    this.looked.fit(rows);
    return this.looked.at;
  }

  /** Address of the rows that were found last, a word each. */
  get found(): number {
    return this.at;
  }
  /** Address of the broad marks, two bytes each: a bit for each that a posting has. */
  get broad(): number {
    return this.at + this.room * 4;
  }
  /** Address of the kinds, a byte each: which factors a posting asks for, as a number; `NOBODY`. */
  get kinds(): number {
    return this.at + this.room * 6;
  }

  /** @param broad bits of its broad marks @returns the next slot */
  add(kind: number, broad = 0): number {
    if (this.used === this.room) this.widen();
    const slot = this.used++;
    this.pages.bytes[this.kinds + slot] = kind;
    this.pages.shorts[(this.broad >>> 1) + slot] = broad;
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

  broadOf(slot: number): number {
    return this.pages.shorts[(this.broad >>> 1) + slot] as number;
  }

  private widen(): void {
    const { at, kinds, broad, room } = this;
    this.room = room * 2;
    this.at = this.pages.takeBytes(this.room * WIDTH);
    this.pages.bytes.copyWithin(this.kinds, kinds, kinds + room);
    this.pages.bytes.copyWithin(this.broad, broad, broad + room * 2);
    this.pages.giveBytes(at, room * WIDTH);
  }
}
