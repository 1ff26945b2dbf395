import { get, type ClientRequest, type IncomingMessage } from 'node:http';
import type { Client, Door } from './client.js';

export interface StreamEvent {
  readonly type: string;
  readonly data: { readonly topic?: string; readonly subjectId?: string };
}

/** A browser that listens to /live. */
export class Stream {
  readonly events: StreamEvent[] = [];
  private raw = '';
  private readonly waiting = new Set<() => void>();

  private constructor(
    private readonly request: ClientRequest,
    readonly response: IncomingMessage,
  ) {
    response.setEncoding('utf8');
    response.on('data', (chunk: string) => this.read(chunk));
    response.on('error', () => undefined); // cut by the server or by us
    response.on('close', () => this.wake());
  }

  /** Open once the server has said so: what happens from now on is heard. */
  static async open(client: Client, door: Door): Promise<Stream> {
    const stream = await new Promise<Stream>((resolve, reject) => {
      const request = get(
        {
          host: '127.0.0.1',
          port: door.port,
          path: '/api/v1/live',
          headers: { ...client.headers(), accept: 'text/event-stream', 'accept-encoding': 'gzip, br' },
          agent: false,
        },
        (response) => resolve(new Stream(request, response)),
      );
      request.on('error', reject);
    });
    if (stream.response.statusCode === 200) await stream.heard(({ type }) => type === 'open');
    return stream;
  }

  get text(): string {
    return this.raw;
  }

  get isOpen(): boolean {
    return !this.response.closed;
  }

  /** The first event of that kind, also one that came before. */
  async heard(wanted: (event: StreamEvent) => boolean): Promise<StreamEvent> {
    for (;;) {
      const found = this.events.find(wanted);
      if (found) return found;
      if (!this.isOpen) throw new Error(`the stream ended: ${this.raw.slice(-300)}`);
      await new Promise<void>((resolve) => this.waiting.add(resolve));
    }
  }

  /** Until the server ends it. */
  async ended(): Promise<void> {
    while (this.isOpen) await new Promise<void>((resolve) => this.waiting.add(resolve));
  }

  close(): void {
    this.request.destroy();
  }

  private read(chunk: string): void {
    this.raw += chunk;
    const blocks = this.raw.split('\n\n').slice(0, -1);
    for (const block of blocks.slice(this.blocks)) this.events.push(...parsed(block));
    this.blocks = blocks.length;
    this.wake();
  }

  private blocks = 0;

  private wake(): void {
    const waiting = [...this.waiting];
    this.waiting.clear();
    for (const resolve of waiting) resolve();
  }
}

function parsed(block: string): StreamEvent[] {
  const fields = new Map(
    block.split('\n').flatMap((line) => {
      const [, name, value] = /^(\w+): ?(.*)$/.exec(line) ?? [];
      return name === undefined ? [] : [[name, value ?? ''] as const];
    }),
  );
  const data = fields.get('data');
  if (data === undefined) return [];
  return [{ type: fields.get('event') ?? 'message', data: JSON.parse(data) as StreamEvent['data'] }];
}
