import { PAGE, type Pages } from './pages.js';

/** Bytes of a slot over all columns. */
const WIDTH = 11;
/** Slots are counted by eights: the loops take so many at once. */
const FIRST_ROOM = 1024;
/** Of a slot that nobody stands in, or nobody any more. */
export const NOBODY = 0;

/** What is known of each slot, and what a query makes of it, in columns of linear memory. */
export class SlotColumns {
  private room = FIRST_ROOM;
  private at: number;
  /** Slots that were given out. */
  used = 0;

  constructor(private readonly pages: Pages) {
    this.at = this.take();
  }

  /* Addresses of the columns: two words, two of two bytes, three of one byte each. */
  /** Of the query at hand: the slots that were collected last. */
  get found(): number {
    return this.at;
  }
  /** Of the query at hand: what a slot comes to. */
  get units(): number {
    return this.at + this.room * 4;
  }
  /** Of the query at hand: likeness of the texts. */
  get words(): number {
    return this.at + this.room * 6;
  }
  /** Of the query at hand: required marks that are there. */
  get met(): number {
    return this.at + this.room * 8;
  }
  get seen(): number {
    return this.at + this.room * 9;
  }
  /** Which factors a posting asks for, as a number; `NOBODY`. */
  get kinds(): number {
    return this.at + this.room * 10;
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

  unitsOf(slot: number): number {
    return this.pages.shorts[(this.units >>> 1) + slot] as number;
  }

  wordsOf(slot: number): number {
    return this.pages.shorts[(this.words >>> 1) + slot] as number;
  }

  metBy(slot: number): number {
    return this.pages.bytes[this.met + slot] as number;
  }

  private take(): number {
    const at = this.pages.take(pagesOf(this.room));
    this.pages.bytes.fill(0, at, at + this.room * WIDTH);
    return at;
  }

  private widen(): void {
    const { at, kinds, room } = this;
    this.room = room * 2;
    this.at = this.take();
    this.pages.bytes.copyWithin(this.kinds, kinds, kinds + room);
    this.pages.give(at, pagesOf(room));
  }
}

const pagesOf = (room: number): number => Math.ceil((room * WIDTH) / PAGE);
