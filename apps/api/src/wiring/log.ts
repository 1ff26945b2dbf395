import type { LoggerService } from '@nestjs/common';
import type { Settings } from '@duijie/platform';
import { pino, type DestinationStream, type Logger } from 'pino';

export type Log = Logger;

/** One JSON line a fact, to standard error unless a test listens. What people typed, their addresses and their cookies never go in. */
export const createLog = (
  settings: Settings,
  name: string,
  to: DestinationStream = pino.destination(2),
): Log =>
  pino(
    {
      name,
      level: settings.LOG_LEVEL,
      serializers: {
        err: ({ name: type, message, stack, code }: Error & { code?: string }) => ({
          type,
          message,
          code,
          stack,
        }),
      },
    },
    to,
  );

/** Nest's own words: only its troubles are worth a line. */
export class NestLog implements LoggerService {
  constructor(private readonly to: Log) {}

  log(): void {}

  error(message: unknown): void {
    this.to.error({ nest: message });
  }

  warn(message: unknown): void {
    this.to.warn({ nest: message });
  }
}
