import { DomainError } from '@duijie/domain';

/** So much work at a time; the rest waits in line, and whoever would stand too far back is told so at once. */
export class Turns {
  private free: number;
  private readonly line: (() => void)[] = [];

  /** @param longestLine how many may wait */
  constructor(
    atOnce: number,
    private readonly longestLine: number,
  ) {
    this.free = atOnce;
  }

  /** @throws SEARCH.BUSY when too many wait already */
  async take<T>(work: () => Promise<T>): Promise<T> {
    if (this.free > 0) this.free--;
    else {
      if (this.line.length >= this.longestLine) throw new DomainError('SEARCH.BUSY');
      await new Promise<void>((resolve) => this.line.push(resolve));
    }
    try {
      return await work();
    } finally {
      const next = this.line.shift();
      if (next) next();
      else this.free++;
    }
  }
}
