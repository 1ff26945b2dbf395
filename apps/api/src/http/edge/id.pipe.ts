import { Injectable, type PipeTransform } from '@nestjs/common';
import { DomainError, isUuid } from '@duijie/domain';

/** An id in the address. One that cannot be an id is simply not found: the address leads nowhere. */
@Injectable()
export class Id implements PipeTransform<string, string> {
  transform(value: string): string {
    if (!isUuid(value)) throw new DomainError('ROUTE.NOT_FOUND');
    return value.toLowerCase();
  }
}
