/** What the server tells a browser: look again. It carries ids, never content. */
export interface Nudge {
  readonly topic: 'progress' | 'recommendations' | 'decision' | 'introduction' | 'review' | 'notification';
  readonly subjectId: string;
}

export interface LiveListener {
  /** Something changed. */
  readonly onNudge: (nudge: Nudge) => void;
  /** The stream opened, for the first time or again: whatever was missed in between must be fetched. */
  readonly onOpen: () => void;
  /** The server refused the stream: perhaps the session ended. */
  readonly onRefused: () => void;
}

type Relayed = { readonly kind: 'open' } | { readonly kind: 'nudge'; readonly nudge: Nudge };

const PATH = '/api/v1/live';
/** The server sends a heartbeat every 20 s; a connection silent for longer is dead though nobody was told. */
const SILENCE_MS = 50_000;
const FIRST_PAUSE_MS = 1_000;
const LONGEST_PAUSE_MS = 30_000;

/**
 * One event stream per browser, however many tabs: browsers open six connections to a place at most, and each tab's own stream
 * would use them up. All tabs of one reader queue for a lock; who holds it keeps the stream and relays what it hears. When that
 * tab closes, the lock goes to the next one, which opens a stream of its own and tells all to fetch anew.
 * Where there are no locks (a page served without TLS from elsewhere), each tab keeps a stream while it is looked at.
 * @param reader account id: tabs of different readers do not hear each other
 * @returns stops listening
 */
export function listenLive(reader: string, listener: LiveListener): () => void {
  const stopping = new AbortController();
  const stopped = stopping.signal;
  const name = `duijie.live.${reader}`;
  const channel = new BroadcastChannel(name);
  const hear = (said: Relayed): void =>
    said.kind === 'open' ? listener.onOpen() : listener.onNudge(said.nudge);
  channel.onmessage = ({ data }: MessageEvent<Relayed>) => hear(data);
  const relay = (said: Relayed): void => {
    if (stopped.aborted) return;
    hear(said);
    channel.postMessage(said);
  };
  stopped.addEventListener('abort', () => channel.close());
  if (navigator.locks)
    navigator.locks
      .request(name, { signal: stopped }, () => keepStream(relay, listener.onRefused, stopped))
      // Asked to stop while still waiting for the lock.
      .catch(() => undefined);
  else keepWhileVisible((signal) => keepStream(hear, listener.onRefused, signal), stopped);
  return () => stopping.abort();
}

/** Keeps a stream open until told to stop: pauses grow while it cannot be had. Settles when it is closed. */
function keepStream(
  relay: (said: Relayed) => void,
  onRefused: () => void,
  stopped: AbortSignal,
): Promise<void> {
  return new Promise((settle) => {
    let source: EventSource | undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let pause = FIRST_PAUSE_MS;
    const after = (ms: number, run: () => void): void => {
      clearTimeout(timer);
      timer = setTimeout(run, ms);
    };
    const open = (): void => {
      source?.close();
      const stream = new EventSource(PATH);
      source = stream;
      const alive = (): void => after(SILENCE_MS, open);
      alive();
      stream.addEventListener('open', () => {
        pause = FIRST_PAUSE_MS;
        alive();
        relay({ kind: 'open' });
      });
      stream.addEventListener('heartbeat', alive);
      stream.addEventListener('nudge', ({ data }: MessageEvent<string>) => {
        alive();
        const nudge = readNudge(data);
        if (nudge) relay({ kind: 'nudge', nudge });
      });
      stream.addEventListener('error', () => {
        const refused = stream.readyState === EventSource.CLOSED;
        stream.close();
        if (refused) onRefused();
        after(pause, open);
        pause = Math.min(2 * pause, LONGEST_PAUSE_MS);
      });
    };
    const online = (): void => after(0, open);
    window.addEventListener('online', online);
    stopped.addEventListener('abort', () => {
      clearTimeout(timer);
      window.removeEventListener('online', online);
      source?.close();
      settle();
    });
    if (!stopped.aborted) open();
    else settle();
  });
}

function keepWhileVisible(keep: (signal: AbortSignal) => Promise<void>, stopped: AbortSignal): void {
  let current: AbortController | undefined;
  const follow = (): void => {
    const wanted = document.visibilityState === 'visible' && !stopped.aborted;
    if (wanted && !current) void keep((current = new AbortController()).signal);
    if (!wanted) current = void current?.abort();
  };
  document.addEventListener('visibilitychange', follow);
  stopped.addEventListener('abort', () => {
    document.removeEventListener('visibilitychange', follow);
    follow();
  });
  follow();
}

function readNudge(data: string): Nudge | undefined {
  try {
    const { topic, subjectId } = JSON.parse(data) as Partial<Nudge>;
    return topic && subjectId !== undefined ? { topic, subjectId } : undefined;
  } catch {
    return undefined;
  }
}
