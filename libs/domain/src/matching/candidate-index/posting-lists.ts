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
/** What one step of a worth adds to a sum, with eight bits behind the point. */
export const unitOf = (factor: number): number => Math.round((factor * SUM_ONE * 256) / WORTH_ONE);

const NOTHING = new Uint32Array(0);

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

  /** A place at the beginning of a list. */
  cursor(list: number): Cursor {
    const cursor = {
      segment: NOTHING,
      i: 0,
      end: 0,
      rank: -1,
      left: this.counts[list] as number,
      next: this.first[list] as number,
    };
    this.advance(cursor);
    return cursor;
  }

  /** Adds the worth of every slot below `until`, in units, to its sum, rounded up: what is there never comes to nothing. */
  sumInto(sums: Uint16Array, cursor: Cursor, unit: number, until: number): void {
    do {
      const { segment, end } = cursor;
      let { i } = cursor;
      for (; i < end; i++) {
        const entry = segment[i] as number;
        const slot = entry >>> 8;
        if (slot >= until) break;
        sums[slot] = (sums[slot] as number) + (((entry & 255) * unit + 255) >>> 8);
      }
      cursor.i = i;
    } while (cursor.i === cursor.end && this.advance(cursor));
  }

  /**
   * As `sumInto`, for one of several lists of which only the first that has a slot counts.
   * @param seen `mark` where one of them had the slot already
   */
  sumFirstInto(
    sums: Uint16Array,
    cursor: Cursor,
    unit: number,
    until: number,
    seen: Uint8Array,
    mark: number,
  ): void {
    do {
      const { segment, end } = cursor;
      let { i } = cursor;
      for (; i < end; i++) {
        const entry = segment[i] as number;
        const slot = entry >>> 8;
        if (slot >= until) break;
        if (seen[slot] === mark) continue;
        seen[slot] = mark;
        sums[slot] = (sums[slot] as number) + (((entry & 255) * unit + 255) >>> 8);
      }
      cursor.i = i;
    } while (cursor.i === cursor.end && this.advance(cursor));
  }

  /** Counts one for every slot below `until` that has it at full worth. */
  countFull(counts: Uint8Array, cursor: Cursor, until: number): void {
    do {
      const { segment, end } = cursor;
      let { i } = cursor;
      for (; i < end; i++) {
        const entry = segment[i] as number;
        const slot = entry >>> 8;
        if (slot >= until) break;
        if ((entry & 255) === WORTH_ONE) counts[slot] = (counts[slot] as number) + 1;
      }
      cursor.i = i;
    } while (cursor.i === cursor.end && this.advance(cursor));
  }

  /** The entries one by one, in order of slots. For what is not done at every query. */
  each(list: number, visit: (slot: number, worth: number) => void): void {
    const cursor = this.cursor(list);
    do
      for (let i = cursor.i; i < cursor.end; i++) {
        const entry = cursor.segment[i] as number;
        visit(entry >>> 8, (entry & 255) / WORTH_ONE);
      }
    while (this.advance(cursor));
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

  /** Goes on to the next block. @returns false, and stays, if that was the last */
  private advance(cursor: Cursor): boolean {
    if (cursor.left === 0) return false;
    const rank = ++cursor.rank;
    const segment = this.segments[cursor.next >>> SEGMENT_BITS] as Uint32Array;
    const head = cursor.next & MASK;
    const entries = Math.min(cursor.left, sizeOf(rank) - 1);
    cursor.segment = segment;
    cursor.i = head + 1;
    cursor.end = cursor.i + entries;
    cursor.left -= entries;
    cursor.next = segment[head] as number;
    return true;
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

/** How far a list has been walked. */
export interface Cursor {
  segment: Uint32Array;
  /** The next entry, and where those of this block end. */
  i: number;
  end: number;
  rank: number;
  /** Entries of the blocks behind this one, and where these begin. */
  left: number;
  next: number;
}
