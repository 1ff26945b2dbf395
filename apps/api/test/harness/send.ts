import { request, type Agent, type IncomingHttpHeaders } from 'node:http';

export interface Message {
  readonly method: string;
  /** As it is to stand in the request line, unchanged. */
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** Sent as it is; the caller names its type. */
  readonly body?: string | Buffer;
}

export interface Reply {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
}

/** One request as it is, without a client that would mend what a hostile caller sends. */
export const send = (port: number, agent: Agent, { method, path, headers, body }: Message): Promise<Reply> =>
  new Promise((resolve, reject) => {
    let answered = false;
    const outgoing = request(
      { host: '127.0.0.1', port, agent, method, path, headers: { ...headers } },
      (incoming) => {
        answered = true;
        let text = '';
        incoming.setEncoding('utf8');
        incoming.on('data', (chunk: string) => (text += chunk));
        incoming.on('end', () =>
          resolve({ status: incoming.statusCode ?? 0, headers: incoming.headers, text }),
        );
        incoming.on('error', reject);
      },
    );
    // A server that refuses a large body answers and hangs up while it is still being written.
    outgoing.on('error', (error) => !answered && reject(error));
    if (body !== undefined) outgoing.setHeader('content-length', Buffer.byteLength(body));
    outgoing.end(body);
  });
