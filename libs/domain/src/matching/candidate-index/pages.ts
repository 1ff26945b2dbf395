import { linearMemory, sumsOn, type Sums } from './sums.js';

/** Bytes of a page of linear memory. */
export const PAGE = 65_536;

/**
 * The linear memory that one side's lists and columns lie in, where the compiled loops read them. Addresses are bytes; it only grows, and what
 * is given back is taken again.
 */
export class Pages {
  readonly memory = linearMemory();
  readonly sums: Sums = sumsOn(this.memory);
  /** The whole of it, four ways; others whenever it has grown. */
  bytes = new Uint8Array(this.memory.buffer);
  shorts = new Uint16Array(this.memory.buffer);
  words = new Uint32Array(this.memory.buffer);
  doubles = new Float64Array(this.memory.buffer);
  private used = 0;
  private readonly free: number[] = [];

  /** @returns the address of so many pages in a row, filled with anything */
  take(pages = 1): number {
    const again = pages === 1 ? this.free.pop() : undefined;
    if (again !== undefined) return again;
    const at = this.used * PAGE;
    this.used += pages;
    const missing = this.used - this.bytes.length / PAGE;
    if (missing > 0) this.grow(Math.max(missing, this.used >>> 3));
    return at;
  }

  /** @returns the address of a row of pages with so many bytes, all 0 */
  takeBytes(bytes: number): number {
    const at = this.take(Math.ceil(bytes / PAGE));
    this.bytes.fill(0, at, at + bytes);
    return at;
  }

  /** For single pages; a row of them is not put together again. */
  giveBytes(at: number, bytes: number): void {
    for (let page = at; page < at + bytes; page += PAGE) this.free.push(page);
  }

  private grow(pages: number): void {
    this.memory.grow(pages);
    const { buffer } = this.memory;
    this.bytes = new Uint8Array(buffer);
    this.shorts = new Uint16Array(buffer);
    this.words = new Uint32Array(buffer);
    this.doubles = new Float64Array(buffer);
  }
}

const FIRST_ROOM = 256;

/** Room for rows of so many bytes. When there are more of them it lies elsewhere: what stood there is gone, and all is 0. */
export class Rows {
  /** Address of the first, and how many there may be: a power of two, so that what grows one by one moves seldom. */
  at = 0;
  room = 0;

  constructor(
    private readonly pages: Pages,
    private readonly width: number,
  ) {}

  fit(rows: number): void {
    if (rows <= this.room) return;
    const { pages, width } = this;
    pages.giveBytes(this.at, this.room * width);
    this.room = Math.max(FIRST_ROOM, 2 ** Math.ceil(Math.log2(rows)));
    this.at = pages.takeBytes(this.room * width);
  }
}
