import { request, type Agent, type IncomingHttpHeaders } from 'node:http';
import { gunzipSync } from 'node:zlib';

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
        const chunks: Buffer[] = [];
        incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
        incoming.on('end', () => {
          const { statusCode = 0, headers } = incoming;
          const packed = Buffer.concat(chunks);
          const text = headers['content-encoding'] === 'gzip' ? gunzipSync(packed) : packed;
          resolve({ status: statusCode, headers, text: text.toString('utf8') });
        });
        incoming.on('error', reject);
      },
    );
    // A server that refuses a large body answers and hangs up while it is still being written.
    outgoing.on('error', (error) => !answered && reject(error));
    if (body !== undefined) outgoing.setHeader('content-length', Buffer.byteLength(body));
    outgoing.end(body);
  });
