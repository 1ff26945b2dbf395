import { once } from 'node:events';
import { createServer, request, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Stands between a browser and the platform: counts the open event streams, and can cut them. */
export class CountingGate {
  readonly #streams = new Set<ServerResponse>();
  /** How many streams were ever opened. */
  opened = 0;
  /** While shut, whoever asks for a stream is turned away. */
  shut = false;

  private constructor(
    readonly url: string,
    private readonly server: Server,
  ) {}

  static async before(target: string): Promise<CountingGate> {
    const server = createServer();
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const gate = new CountingGate(`http://127.0.0.1:${(server.address() as AddressInfo).port}`, server);
    server.on('request', (incoming, outgoing) => {
      const live = incoming.url === '/api/v1/live';
      if (live && gate.shut) return void outgoing.writeHead(503).end();
      const onward = request(
        new URL(incoming.url ?? '/', target),
        // The platform compares Origin with Host: the browser's own host has to arrive.
        { method: incoming.method, headers: incoming.headers },
        (answer) => {
          outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
          answer.pipe(outgoing);
          if (live && answer.statusCode === 200) gate.#keep(outgoing);
        },
      );
      onward.on('error', () => outgoing.destroy());
      outgoing.on('close', () => onward.destroy());
      incoming.pipe(onward);
    });
    return gate;
  }

  #keep(stream: ServerResponse): void {
    this.opened += 1;
    this.#streams.add(stream);
    stream.on('close', () => this.#streams.delete(stream));
  }

  get open(): number {
    return this.#streams.size;
  }

  /** Breaks every open stream, as a proxy that restarts would. */
  cut(): void {
    for (const stream of this.#streams) stream.destroy();
  }

  async close(): Promise<void> {
    this.server.closeAllConnections();
    this.server.close();
    await once(this.server, 'close');
  }
}
