import type { FastifyRequest } from 'fastify';
import { DEFAULT_LOCALE, type Locale } from '@duijie/messages';

/** The reader's language: the first of zh and en in Accept-Language, else Chinese. */
export function localeOf(request: Pick<FastifyRequest, 'headers'>): Locale {
  const wanted = /\b(zh|en)\b/i.exec(request.headers['accept-language'] ?? '')?.[1]?.toLowerCase();
  return wanted === 'en' ? 'en' : DEFAULT_LOCALE;
}
