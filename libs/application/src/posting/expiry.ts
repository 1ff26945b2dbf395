import { endOfChinaDay, type ContentOf, type Side } from '@duijie/domain';

const DAY = 86_400_000;
/** Days a posting stays published when it does not say until when. */
export const VALID_DAYS = { need: 90, solution: 365 } as const;

/** A need expires when its last day for answers is over; whatever names no day, after VALID_DAYS. */
export function expiryOf<S extends Side>(side: S, content: ContentOf[S], publishedAt: Date): Date {
  const answerBy = 'answerBy' in content ? content.answerBy : undefined;
  return answerBy ? endOfChinaDay(answerBy) : new Date(publishedAt.getTime() + VALID_DAYS[side] * DAY);
}
