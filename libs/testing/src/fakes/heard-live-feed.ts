import { LiveFeed, type Nudge } from '@duijie/application';

/** Remembers what was said. */
export class HeardLiveFeed extends LiveFeed {
  readonly heard: Nudge[] = [];

  async publish(nudge: Nudge): Promise<void> {
    this.heard.push(nudge);
  }

  subscribe(): () => void {
    return () => undefined;
  }
}
