import { Controller, Sse, type MessageEvent, type OnModuleDestroy } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { LiveFeed, mayHear, requireMember, type Actor } from '@duijie/application';
import { Observable } from 'rxjs';
import { By } from '../edge/session.guard.js';

/** Shorter than what proxies take for silence. */
const HEARTBEAT_MS = 20_000;
/** A stream is opened with the rights of that moment; the browser that opens the next one is looked at anew. */
const LONGEST_MS = 15 * 60_000;

/** Tells a browser to look again; what it then sees it fetches. A stream that ends is opened again, and everything fetched. */
@ApiTags('live')
@Controller('v1/live')
export class LiveController implements OnModuleDestroy {
  private readonly endings = new Set<() => void>();
  private isClosing = false;

  constructor(private readonly live: LiveFeed) {}

  @Sse()
  @ApiOkResponse({ description: 'text/event-stream of `nudge` {topic, subjectId} and `heartbeat`' })
  stream(@By() actor: Actor): Observable<MessageEvent> {
    requireMember(actor);
    return new Observable<MessageEvent>((subscriber) => {
      const end = (): void => subscriber.complete();
      if (this.isClosing) return end();
      const send = (type: string, data: object = {}): void => subscriber.next({ type, data });
      send('open');
      const heartbeat = setInterval(() => send('heartbeat'), HEARTBEAT_MS);
      const life = setTimeout(end, LONGEST_MS);
      const deafen = this.live.subscribe((nudge) => {
        const { topic, subjectId } = nudge;
        // A browser that still has a session opens the next stream by itself; another one is refused.
        if (topic === 'session') return subjectId === actor.accountId ? end() : undefined;
        if (mayHear(actor, nudge)) send('nudge', { topic, subjectId });
      }, end);
      this.endings.add(end);
      return () => {
        clearInterval(heartbeat);
        clearTimeout(life);
        deafen();
        this.endings.delete(end);
      };
    });
  }

  /** Before the server closes, which waits for every open answer. */
  onModuleDestroy(): void {
    this.isClosing = true;
    for (const end of [...this.endings]) end();
  }
}
