import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import { sayPhrase, type Locale } from '@duijie/messages';
import type { FastifyRequest } from 'fastify';
import { map, type Observable } from 'rxjs';
import { localeOf } from './locale.js';

/** Gives every phrase of an answer its text in the reader's language: `{key, params}` → `{key, params, text}`. */
@Injectable()
export class PhraseInterceptor implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const locale = localeOf(context.switchToHttp().getRequest<FastifyRequest>());
    return next.handle().pipe(map((answer) => withTexts(answer, locale)));
  }
}

export function withTexts(value: unknown, locale: Locale): unknown {
  if (Array.isArray(value)) return value.map((one) => withTexts(one, locale));
  if (typeof value !== 'object' || value === null || Object.getPrototypeOf(value) !== Object.prototype)
    return value;
  const { key, params } = value as { key?: unknown; params?: unknown };
  if (typeof key === 'string' && typeof params === 'object' && params !== null) {
    return { ...value, text: sayPhrase(locale, value as Parameters<typeof sayPhrase>[1]) };
  }
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, withTexts(part, locale)]));
}
