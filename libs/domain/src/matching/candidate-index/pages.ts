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
  /** The whole of it, three ways; others whenever it has grown. */
  bytes = new Uint8Array(this.memory.buffer);
  shorts = new Uint16Array(this.memory.buffer);
  words = new Uint32Array(this.memory.buffer);
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

  /** For single pages; a row of them is not put together again. */
  give(at: number, pages: number): void {
    for (let page = 0; page < pages; page++) this.free.push(at + page * PAGE);
  }

  private grow(pages: number): void {
    this.memory.grow(pages);
    const { buffer } = this.memory;
    this.bytes = new Uint8Array(buffer);
    this.shorts = new Uint16Array(buffer);
    this.words = new Uint32Array(buffer);
  }
}
