import { PAGE, type Pages } from './pages.js';

const FIRST_BLOCK = 4;
const LARGEST = 8;
/** Words of the largest block: no block crosses from one page into the next. */
const LARGEST_BLOCK = FIRST_BLOCK << LARGEST;
/** A worth takes the lower eight bits of a word, the slot the others: 16 million slots. */
const WORTH_ONE = 255;
/** Sums are whole numbers of which this many are 1, so that those of a hundred thousand slots stay near the processor; they hold up to 2. */
export const SUM_ONE = 32_768;
/** Points of a posting are counted in whole units, `SUM_ONE` for all hundred. */
export const UNIT = 100 / SUM_ONE;
/** What one step of a worth adds to a sum, with eight bits behind the point. */
export const unitOf = (factor: number): number => Math.round((factor * SUM_ONE * 256) / WORTH_ONE);
/** What a full worth adds to a sum, rounded up as the loops do. */
export const unitsOf = (factor: number): number => (unitOf(factor) * WORTH_ONE + 255) >>> 8;

const sizeOf = (rank: number): number => (rank < LARGEST ? FIRST_BLOCK << rank : LARGEST_BLOCK);

/**
 * Lists of (slot, worth), four bytes each, in chains of blocks: a rare word costs 16 bytes, a long list at most 4 kB more
 * than its entries. The first word of a block says where the next begins. Lists only grow, or are dropped whole and their blocks used again.
 */
export class PostingLists {
  private at = 0;
  private end = 0;
  private readonly freed: number[][] = Array.from({ length: LARGEST + 1 }, () => []);
  private first = new Uint32Array(1024);
  private tail = new Uint32Array(1024);
  private rank = new Uint8Array(1024);
  private filled = new Uint16Array(1024);
  private counts = new Uint32Array(1024);
  private lists = 0;

  constructor(private readonly pages: Pages) {}

  /** @returns the number of a new, empty list */
  open(): number {
    if (this.lists === this.first.length) this.widen();
    return this.lists++;
  }

  length(list: number): number {
    return this.counts[list] as number;
  }

  /** Address of the first block; of an empty list anything. */
  begin(list: number): number {
    return this.first[list] as number;
  }

  /** @param worth 0–1 @param slot higher than any slot of the list */
  add(list: number, slot: number, worth: number): void {
    const count = this.counts[list] as number;
    const rank = this.rank[list] as number;
    if (count === 0) {
      this.first[list] = this.tail[list] = this.block(0);
      this.rank[list] = 0;
      this.filled[list] = 1;
    } else if (this.filled[list] === sizeOf(rank)) {
      const next = Math.min(LARGEST, rank + 1);
      const at = this.block(next);
      this.pages.words[(this.tail[list] as number) >>> 2] = at;
      this.tail[list] = at;
      this.rank[list] = next;
      this.filled[list] = 1;
    }
    const at = ((this.tail[list] as number) >>> 2) + (this.filled[list] as number);
    this.pages.words[at] = (slot << 8) | Math.round(worth * WORTH_ONE);
    this.filled[list] = (this.filled[list] as number) + 1;
    this.counts[list] = count + 1;
  }

  /** The entries one by one, in order of slots. For what is not done at every query. */
  each(list: number, visit: (slot: number, worth: number) => void): void {
    const { words } = this.pages;
    let left = this.length(list);
    for (let rank = 0, block = this.begin(list); left > 0; rank++, block = words[block >>> 2] as number) {
      const entries = Math.min(left, sizeOf(rank) - 1);
      for (let i = 1; i <= entries; i++) {
        const entry = words[(block >>> 2) + i] as number;
        visit(entry >>> 8, (entry & WORTH_ONE) / WORTH_ONE);
      }
      left -= entries;
    }
  }

  /** Empties a list; its blocks serve others. */
  drop(list: number): void {
    let left = this.counts[list] as number;
    let at = this.first[list] as number;
    for (let rank = 0; left > 0; rank++) {
      (this.freed[Math.min(rank, LARGEST)] as number[]).push(at);
      left -= sizeOf(rank) - 1;
      at = this.pages.words[at >>> 2] as number;
    }
    this.counts[list] = 0;
  }

  /** Bytes beside the pages. */
  bytes(): number {
    return this.first.length * 15;
  }

  private block(rank: number): number {
    const again = (this.freed[rank] as number[]).pop();
    if (again !== undefined) return again;
    const size = sizeOf(rank) * 4;
    if (this.at + size > this.end) {
      this.at = this.pages.take();
      this.end = this.at + PAGE;
    }
    const at = this.at;
    this.at += size;
    return at;
  }

  private widen(): void {
    const size = this.first.length * 2;
    this.first = grown(this.first, new Uint32Array(size));
    this.tail = grown(this.tail, new Uint32Array(size));
    this.rank = grown(this.rank, new Uint8Array(size));
    this.filled = grown(this.filled, new Uint16Array(size));
    this.counts = grown(this.counts, new Uint32Array(size));
  }
}

/** The longer of two arrays with the contents of the shorter. */
export function grown<T extends { set(from: ArrayLike<number>): void }>(from: ArrayLike<number>, into: T): T {
  into.set(from);
  return into;
}
