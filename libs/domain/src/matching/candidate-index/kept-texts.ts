import { MOST_FEATURES, NO_TEXT, type TextComparer, type TextVector } from '../text/vector.js';
import { PAGE, Pages, Rows } from './pages.js';

/* What the compiled loop writes to, in bytes: its table, the one text, a list of the others, what each comes to. */
const TABLE = 16_640;

/** Bytes beyond which texts stay where they are: addresses end at 4 GiB, and memory grows by an eighth. */
const MOST_BYTES = 0xe000_0000;
const BLOCK = 16;

/**
 * Texts in linear memory, where the compiled loop compares one with many. They are only added: one that nobody needs any more goes with all
 * the others.
 */
export class KeptTexts implements TextComparer {
  private readonly pages = new Pages();
  private readonly table = this.pages.takeBytes(TABLE);
  private readonly one = this.pages.takeBytes(MOST_FEATURES * 6);
  private readonly rows = new Rows(this.pages, 12);
  /** Where the next one lies, and until where there is room. */
  private next = 0;
  private end = 0;

  /** @returns the same text, which lies here now; it stays where it is when there is no room */
  keep({ numbers, at, features }: TextVector): TextVector {
    if (features === 0) return NO_TEXT;
    const { pages } = this;
    const bytes = features * 6;
    if (this.next + bytes > this.end) {
      if (pages.bytes.length > MOST_BYTES) return { numbers, at, features };
      this.next = pages.take(BLOCK);
      this.end = this.next + BLOCK * PAGE;
    }
    const here = this.next >>> 1;
    this.next += bytes;
    pages.shorts.set(numbers.subarray(at, at + features * 3), here);
    return { numbers: pages.shorts, at: here, features, comparer: this };
  }

  compare(one: TextVector, others: readonly { readonly text: TextVector }[]): Uint32Array {
    const { pages, table } = this;
    const { length } = others;
    this.rows.fit(length);
    const { words } = pages;
    const list = this.rows.at;
    const sums = list + length * 8;
    for (let i = 0; i < length; i++) {
      const { text } = others[i] as (typeof others)[number];
      const isHere = text.comparer === this;
      words[(list >>> 2) + i * 2] = isHere ? text.at * 2 : 0;
      words[(list >>> 2) + i * 2 + 1] = isHere ? text.features : 0;
    }
    const { numbers, at, features } = one;
    const place = this.one >>> 1;
    for (let i = 0; i < features * 3; i++) pages.shorts[place + i] = numbers[at + i] as number;
    pages.sums.compare(table, this.one, features, list, length, sums);
    return words.subarray(sums >>> 2, (sums >>> 2) + length);
  }
}
