/** Words of one segment of the pool; a block never crosses from one into the next. */
const SEGMENT_BITS = 18;
const SEGMENT = 1 << SEGMENT_BITS;
const MASK = SEGMENT - 1;
const FIRST_BLOCK = 4;
const LARGEST = 8;
const LARGEST_BLOCK = FIRST_BLOCK << LARGEST;
/** A worth takes the lower eight bits of a word, the slot the others: 16 million slots. */
export const WORTH_ONE = 255;
/** Sums are whole numbers of which this many are 1, so that those of a hundred thousand slots stay near the processor; they hold up to 2. */
export const SUM_ONE = 32_768;
/** What one step of a worth adds, with eight bits behind the point. */
const unitOf = (factor: number): number => Math.round((factor * SUM_ONE * 256) / WORTH_ONE);

const sizeOf = (rank: number): number => (rank < LARGEST ? FIRST_BLOCK << rank : LARGEST_BLOCK);

/**
 * Lists of (slot, worth), four bytes each, in chains of blocks of one pool: a rare word costs 16 bytes, a long list at most a memory page more
 * than its entries. The first word of a block says where the next begins. Lists only grow, or are dropped whole and their blocks used again.
 */
export class PostingLists {
  private readonly segments: Uint32Array[] = [];
  private used = 0;
  private readonly freed: number[][] = Array.from({ length: LARGEST + 1 }, () => []);
  private first = new Uint32Array(1024);
  private tail = new Uint32Array(1024);
  private rank = new Uint8Array(1024);
  private filled = new Uint16Array(1024);
  private counts = new Uint32Array(1024);
  private lists = 0;

  /** @returns the number of a new, empty list */
  open(): number {
    if (this.lists === this.first.length) this.widen();
    return this.lists++;
  }

  length(list: number): number {
    return this.counts[list] as number;
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
      const tail = this.tail[list] as number;
      (this.segments[tail >>> SEGMENT_BITS] as Uint32Array)[tail & MASK] = at;
      this.tail[list] = at;
      this.rank[list] = next;
      this.filled[list] = 1;
    }
    const at = (this.tail[list] as number) + (this.filled[list] as number);
    (this.segments[at >>> SEGMENT_BITS] as Uint32Array)[at & MASK] =
      (slot << 8) | Math.round(worth * WORTH_ONE);
    this.filled[list] = (this.filled[list] as number) + 1;
    this.counts[list] = count + 1;
  }

  /** Adds factor · worth to the sum of every slot of the list, rounded up: what is there never comes to nothing. */
  sumInto(sums: Uint16Array, list: number, factor: number): void {
    const unit = unitOf(factor);
    let left = this.counts[list] as number;
    let at = this.first[list] as number;
    for (let rank = 0; left > 0; rank++) {
      const segment = this.segments[at >>> SEGMENT_BITS] as Uint32Array;
      const from = at & MASK;
      const to = from + Math.min(left, sizeOf(rank) - 1);
      for (let i = from + 1; i <= to; i++) {
        const entry = segment[i] as number;
        const slot = entry >>> 8;
        sums[slot] = (sums[slot] as number) + (((entry & 255) * unit + 255) >>> 8);
      }
      left -= to - from;
      at = segment[from] as number;
    }
  }

  /** The entries one by one, in order of slots. For what is not done at every query. */
  each(list: number, visit: (slot: number, worth: number) => void): void {
    let left = this.counts[list] as number;
    let at = this.first[list] as number;
    for (let rank = 0; left > 0; rank++) {
      const segment = this.segments[at >>> SEGMENT_BITS] as Uint32Array;
      const from = at & MASK;
      const to = from + Math.min(left, sizeOf(rank) - 1);
      for (let i = from + 1; i <= to; i++) {
        const entry = segment[i] as number;
        visit(entry >>> 8, (entry & 255) / WORTH_ONE);
      }
      left -= to - from;
      at = segment[from] as number;
    }
  }

  /** As `sumInto`, but of several lists of one ask only the best counts: `best` keeps what a slot has got from this ask so far. */
  raiseInto(sums: Uint16Array, best: BestOfAsk, list: number, factor: number): void {
    const unit = unitOf(factor);
    const { ask, asks, held } = best;
    let left = this.counts[list] as number;
    let at = this.first[list] as number;
    for (let rank = 0; left > 0; rank++) {
      const segment = this.segments[at >>> SEGMENT_BITS] as Uint32Array;
      const from = at & MASK;
      const to = from + Math.min(left, sizeOf(rank) - 1);
      for (let i = from + 1; i <= to; i++) {
        const entry = segment[i] as number;
        const slot = entry >>> 8;
        const value = ((entry & 255) * unit + 255) >>> 8;
        const before = asks[slot] === ask ? (held[slot] as number) : 0;
        if (value > before) {
          asks[slot] = ask;
          held[slot] = value;
          sums[slot] = (sums[slot] as number) + value - before;
        }
      }
      left -= to - from;
      at = segment[from] as number;
    }
  }

  /** Counts one for every slot that has it at full worth. */
  countFull(counts: Uint8Array, list: number): void {
    this.each(list, (slot, worth) => {
      if (worth === 1) counts[slot] = (counts[slot] as number) + 1;
    });
  }

  /** Empties a list; its blocks serve others. */
  drop(list: number): void {
    let left = this.counts[list] as number;
    let at = this.first[list] as number;
    for (let rank = 0; left > 0; rank++) {
      (this.freed[Math.min(rank, LARGEST)] as number[]).push(at);
      left -= sizeOf(rank) - 1;
      at = (this.segments[at >>> SEGMENT_BITS] as Uint32Array)[at & MASK] as number;
    }
    this.counts[list] = 0;
  }

  /** Bytes of the arrays. */
  bytes(): number {
    return this.segments.length * SEGMENT * 4 + this.first.length * 15;
  }

  private block(rank: number): number {
    const again = (this.freed[rank] as number[]).pop();
    if (again !== undefined) return again;
    const size = sizeOf(rank);
    if ((this.used & MASK) + size > SEGMENT) this.used = (this.used | MASK) + 1;
    if (this.used >>> SEGMENT_BITS >= this.segments.length) this.segments.push(new Uint32Array(SEGMENT));
    const at = this.used;
    this.used += size;
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

/** What each slot has got from the ask at hand; numbering the asks saves emptying it between two. */
export interface BestOfAsk {
  ask: number;
  readonly asks: Int32Array;
  readonly held: Uint16Array;
}
