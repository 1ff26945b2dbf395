import { setTimeout as pause } from 'node:timers/promises';
import { Embedder } from '@duijie/application';
import { DomainError } from '@duijie/domain';
import { readAnswer } from './read-answer.js';

export interface EmbedderPlace {
  /** Base of the API: `http://host:port/v1`. */
  readonly url: string;
  readonly model: string;
  readonly key?: string;
}

/** Texts of one request: what small local servers take. */
const BATCH = 16;
/** Characters of a text that are sent: most models read no further. */
const MOST_CHARACTERS = 2_000;
/** One request may take this long, ms: a local model on two cores is slow. */
const REQUEST_MS = 60_000;
/** Statuses by which a server says that it does not take these texts. */
const REFUSALS = [400, 413, 422];

/** The OpenAI protocol, which local servers speak too: POST {url}/embeddings. Texts leave this machine for wherever the address points. */
export class OpenAiEmbedder extends Embedder {
  /** @param firstPauseMs before the second try; each further pause is twice as long */
  constructor(
    private readonly place: EmbedderPlace,
    private readonly firstPauseMs = 500,
  ) {
    super();
  }

  get model(): string {
    return this.place.model;
  }

  async embed(texts: readonly string[], patienceMs: number): Promise<readonly (readonly number[])[]> {
    const until = Date.now() + patienceMs;
    const vectors: number[][] = [];
    for (let at = 0; at < texts.length; at += BATCH)
      vectors.push(...(await this.batch(texts.slice(at, at + BATCH), until)));
    if (vectors.some(({ length }) => length !== vectors[0]?.length)) throw unavailable('lengths');
    return vectors;
  }

  /** Tries again while it may help and the patience lasts. */
  private async batch(texts: readonly string[], until: number): Promise<number[][]> {
    for (let pauseMs = this.firstPauseMs; ; pauseMs *= 2) {
      const { status, body, retryAfterMs } = await this.ask(texts, until);
      if (status === 200) {
        const vectors = readAnswer(body, texts.length);
        if (vectors) return vectors;
        throw unavailable('answer');
      }
      if (REFUSALS.includes(status)) throw new DomainError('EMBEDDER.REFUSED', { status });
      const waitMs = Math.max(pauseMs, retryAfterMs);
      const isPassing = status === 0 || status === 408 || status === 429 || status >= 500;
      if (!isPassing || Date.now() + waitMs >= until) throw unavailable(status);
      await pause(waitMs);
    }
  }

  /** Status 0: there was no answer. */
  private async ask(texts: readonly string[], until: number) {
    const { url, model, key } = this.place;
    try {
      const answer = await fetch(`${url.replace(/\/+$/, '')}/embeddings`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...(key && { authorization: `Bearer ${key}` }) },
        body: JSON.stringify({ model, input: texts.map((text) => text.slice(0, MOST_CHARACTERS)) }),
        redirect: 'error', // nobody but the configured server is sent a text
        signal: AbortSignal.timeout(Math.max(1, Math.min(REQUEST_MS, until - Date.now()))),
      });
      const { status } = answer;
      const text = await answer.text();
      const retryAfterMs = 1000 * (Number(answer.headers.get('retry-after')) || 0);
      return { status, body: status === 200 ? parsed(text) : undefined, retryAfterMs };
    } catch {
      return { status: 0, body: undefined, retryAfterMs: 0 };
    }
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** @param why a status, or what was wrong with the answer; never what the server said, which may repeat a text */
const unavailable = (why: number | string): DomainError => new DomainError('EMBEDDER.UNAVAILABLE', { why });
