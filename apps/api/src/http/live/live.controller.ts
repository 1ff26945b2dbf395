import { Controller, Sse, type MessageEvent } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { LiveFeed, mayHear, requireMember, type Actor } from '@duijie/application';
import { interval, map, merge, Observable } from 'rxjs';
import { By } from '../edge/session.guard.js';

/** Shorter than what proxies take for silence. */
const HEARTBEAT_MS = 20_000;

/** Tells a browser to look again; what it then sees it fetches. */
@ApiTags('live')
@Controller('v1/live')
export class LiveController {
  constructor(private readonly live: LiveFeed) {}

  @Sse()
  @ApiOkResponse({ description: 'text/event-stream of `nudge` {topic, subjectId} and `heartbeat`' })
  stream(@By() actor: Actor): Observable<MessageEvent> {
    requireMember(actor);
    const nudges = new Observable<MessageEvent>((subscriber) => {
      subscriber.next({ type: 'open', data: {} });
      return this.live.subscribe((nudge) => {
        const { topic, subjectId } = nudge;
        if (mayHear(actor, nudge)) subscriber.next({ type: 'nudge', data: { topic, subjectId } });
      });
    });
    return merge(nudges, interval(HEARTBEAT_MS).pipe(map(() => ({ type: 'heartbeat', data: {} }))));
  }
}
