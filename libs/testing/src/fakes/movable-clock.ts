import { Clock } from '@duijie/application';
import { chinaDate } from '@duijie/domain';

/** Stands still until it is moved: leases and pauses pass when the test says so. */
export class MovableClock extends Clock {
  constructor(private at: Date) {
    super();
  }

  now(): Date {
    return new Date(this.at);
  }

  today(): string {
    return chinaDate(this.at);
  }

  advance(ms: number): void {
    this.at = new Date(this.at.getTime() + ms);
  }
}
