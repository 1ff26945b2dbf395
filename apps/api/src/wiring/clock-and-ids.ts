import { randomFillSync, randomInt } from 'node:crypto';
import { Clock, IdSource } from '@duijie/application';
import { chinaDate } from '@duijie/domain';

export class SystemClock extends Clock {
  now(): Date {
    return new Date();
  }

  today(): string {
    return chinaDate(this.now());
  }
}

const DIGITS = Buffer.from('0123456789abcdef');
/** Ids that one draw of random bytes is good for: drawing costs more than all the rest, and a re-match names tens of thousands of rows. */
const IDS_A_DRAW = 256;
const RANDOM_BYTES = 6;
const COUNTER_BITS = 26;

/**
 * UUIDs of version 7 (RFC 9562, 6.2, method 1): the millisecond, then a counter, then 48 random bits. The counter begins anywhere in its
 * lower half each millisecond, and goes on while the clock stands still or goes back.
 */
export class UuidSource extends IdSource {
  /** What changes is written over what was. */
  private readonly text = Buffer.from('00000000-0000-7000-8000-000000000000');
  private readonly pool = new Uint8Array(IDS_A_DRAW * RANDOM_BYTES);
  private drawn = this.pool.length;
  private msecs = 0;
  private counter = 0;

  next(): string {
    const now = Date.now();
    if (now > this.msecs) this.begin(now);
    else if (++this.counter === 2 ** COUNTER_BITS) this.begin(this.msecs + 1);
    this.write(15, 18, this.counter >>> 14);
    this.write(19, 23, 0x8000 | (this.counter & 0x3fff));
    if (this.drawn === this.pool.length) {
      randomFillSync(this.pool);
      this.drawn = 0;
    }
    for (let at = 24; at < 36; at += 2) this.write(at, at + 2, this.pool[this.drawn++] as number);
    return this.text.toString('latin1');
  }

  private begin(msecs: number): void {
    this.msecs = msecs;
    this.counter = randomInt(2 ** (COUNTER_BITS - 1));
    this.write(0, 8, Math.floor(msecs / 2 ** 16));
    this.write(9, 13, msecs % 2 ** 16);
  }

  private write(from: number, to: number, value: number): void {
    for (let at = to - 1, rest = value; at >= from; at--, rest >>>= 4)
      this.text[at] = DIGITS[rest & 15] as number;
  }
}
