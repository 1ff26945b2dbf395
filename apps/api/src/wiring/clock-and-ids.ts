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

export class UuidSource extends IdSource {
  next(): string {
    return v7();
  }
}
