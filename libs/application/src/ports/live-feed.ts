/**
 * A nudge to look again; it carries ids, never content. `audience`: organizations that may hear it; 'brokers' adds every broker. `session` is for
 * the streams themselves and reaches no browser: sessions of account `subjectId` have ended.
 */
export interface Nudge {
  readonly topic:
    'progress' | 'recommendations' | 'decision' | 'introduction' | 'review' | 'notification' | 'session';
  readonly subjectId: string;
  readonly audience: readonly string[];
}

/** Crosses processes; may lose nudges (a reconnect refetches state). Publishing never throws. */
export abstract class LiveFeed {
  abstract publish(nudge: Nudge): Promise<void>;
  /**
   * @param onGap nudges may have been missed: whoever listens should look at everything again
   * @returns unsubscribe
   */
  abstract subscribe(listener: (nudge: Nudge) => void, onGap?: () => void): () => void;
}
