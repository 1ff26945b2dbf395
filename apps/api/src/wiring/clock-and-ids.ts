import { randomFillSync } from 'node:crypto';
import { Clock, IdSource } from '@duijie/application';
import { chinaDate } from '@duijie/domain';
import { v7 } from 'uuid';

export class SystemClock extends Clock {
  now(): Date {
    return new Date();
  }

  today(): string {
    return chinaDate(this.now());
  }
}

/** Ids that one draw of random bytes is good for: drawing costs more than all the rest, and a re-match names tens of thousands of rows. */
const IDS_A_DRAW = 256;
const BYTES = 16;
/* How an id is written: the library puts it together piece by piece, which takes four times as long and leaves a kilobyte of garbage. */
const DIGITS = Buffer.from('0123456789abcdef');
/** Where the two digits of each byte begin. */
const PLACES = [0, 2, 4, 6, 9, 11, 14, 16, 19, 21, 24, 26, 28, 30, 32, 34];

export class UuidSource extends IdSource {
  private readonly pool = new Uint8Array(IDS_A_DRAW * BYTES);
  private readonly bytes = new Uint8Array(BYTES);
  private readonly text = Buffer.alloc(36, '-');
  private drawn = this.pool.length;
  private msecs = 0;
  private seq = 0;

  next(): string {
    if (this.drawn === this.pool.length) {
      randomFillSync(this.pool);
      this.drawn = 0;
    }
    const random = this.pool.subarray(this.drawn, (this.drawn += BYTES));
    const now = Date.now();
    // Within a millisecond they go on counting from a random start, as the library does by itself; the clock may stand still or go back.
    if (now > this.msecs) {
      this.msecs = now;
      this.seq = new DataView(random.buffer, random.byteOffset).getUint32(0) >>> 1;
    } else this.seq++;
    v7({ random, msecs: this.msecs, seq: this.seq }, this.bytes);
    return this.written();
  }

  private written(): string {
    const { bytes, text } = this;
    for (let i = 0; i < BYTES; i++) {
      const byte = bytes[i] as number;
      const at = PLACES[i] as number;
      text[at] = DIGITS[byte >>> 4] as number;
      text[at + 1] = DIGITS[byte & 15] as number;
    }
    return text.toString('latin1');
  }
}
