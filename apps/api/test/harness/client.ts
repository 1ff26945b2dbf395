import type { Agent } from 'node:http';
import { faultsOf } from './faults-of.js';
import { send, type Message, type Reply } from './send.js';

export interface Answer<T = unknown> extends Reply {
  /** The JSON of the body; undefined when there is none. */
  readonly body: T;
}

/** The document of a refusal, as far as the tests ask for it. */
export interface Problem {
  readonly code: string;
  readonly status: number;
  readonly title: string;
  readonly detail: string;
  readonly field?: string;
  readonly params: Readonly<Record<string, unknown>>;
  readonly errors?: readonly { readonly field: string; readonly key: string; readonly message: string }[];
}

/** Which fields a refusal blames, and for what. */
export const fieldErrors = ({ errors = [] }: Problem) => errors.map(({ field, key }) => ({ field, key }));

export interface Door {
  readonly port: number;
  readonly agent: Agent;
  /** Called with every answer, and with what is wrong with it. */
  witness(reply: Reply, faults: readonly string[]): void;
}

const parsed = (text: string): unknown => {
  try {
    return text === '' ? undefined : (JSON.parse(text) as unknown);
  } catch {
    return undefined;
  }
};

/** One browser: keeps its cookies and speaks one language. Paths are below /api/v1 unless they name /api themselves. */
export class Client {
  /** Everything this browser was ever told, headers and all. */
  readonly told: { readonly asked: string; readonly answer: string }[] = [];
  private readonly cookies = new Map<string, string>();

  constructor(
    private readonly door: Door,
    readonly language: 'zh' | 'en' = 'zh',
  ) {}

  get<T = unknown>(path: string): Promise<Answer<T>> {
    return this.send<T>({ method: 'GET', path });
  }

  post<T = unknown>(path: string, body?: unknown): Promise<Answer<T>> {
    return this.json<T>('POST', path, body);
  }

  put<T = unknown>(path: string, body?: unknown): Promise<Answer<T>> {
    return this.json<T>('PUT', path, body);
  }

  delete<T = unknown>(path: string): Promise<Answer<T>> {
    return this.send<T>({ method: 'DELETE', path });
  }

  json<T = unknown>(method: string, path: string, body?: unknown): Promise<Answer<T>> {
    if (body === undefined) return this.send<T>({ method, path });
    return this.send<T>({
      method,
      path,
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
  }

  async send<T = unknown>(message: Message): Promise<Answer<T>> {
    const whole = this.addressed(message);
    const reply = await send(this.door.port, this.door.agent, whole);
    this.keep(reply);
    const { 'content-length': _length, ...headers } = reply.headers;
    this.told.push({
      asked: `${whole.method} ${whole.path}`,
      answer: `${JSON.stringify(headers)}\n${reply.text}`,
    });
    this.door.witness(reply, faultsOf(whole, reply));
    return { ...reply, body: parsed(reply.text) as T };
  }

  cookie(name: string): string | undefined {
    return this.cookies.get(name);
  }

  /** The same person at another door, or in another language. */
  at(door: Door = this.door, language = this.language): Client {
    const other = new Client(door, language);
    for (const [name, value] of this.cookies) other.cookies.set(name, value);
    return other;
  }

  /** Headers that every request of this browser carries. */
  headers(): Record<string, string> {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    return { 'accept-language': this.language, ...(cookie && { cookie }) };
  }

  private addressed(message: Message): Message {
    const path = /^\/api(\/|$)/.test(message.path) ? message.path : `/api/v1${message.path}`;
    return { ...message, path, headers: { ...this.headers(), ...message.headers } };
  }

  private keep({ headers }: Reply): void {
    for (const line of headers['set-cookie'] ?? []) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (/max-age=0/i.test(line)) this.cookies.delete(name);
      else this.cookies.set(name, value);
    }
  }
}

/** The body of an answer that must be a success. */
export function done<T>({ status, text, body }: Answer<T>): T {
  if (status < 200 || status > 299) throw new Error(`refused with ${status}: ${text.slice(0, 600)}`);
  return body;
}

/** The document of an answer that must be a refusal. */
export function refused({ status, text, body }: Answer): Problem {
  if (status < 400) throw new Error(`not refused but ${status}: ${text.slice(0, 600)}`);
  return body as Problem;
}
