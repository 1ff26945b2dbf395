import { setTimeout as pause } from 'node:timers/promises';
import { ReferenceLibrary, type Segmenter } from '@duijie/application';
import { addDays, chinaDate, type NeedContent } from '@duijie/domain';
import type { INestApplicationContext } from '@nestjs/common';
import { percentiles, type Percentiles } from '../evaluation/percentiles.js';
import { Chance } from './chance.js';
import { BenchClient } from './http.js';
import { postingMaker } from './make-postings.js';
import { typedQueries } from './typed-queries.js';

const PUBLISHED = 200;
const SEARCHES = 300;

/** From sending the submit request until the recommendations are stored, one need after the other. */
export async function measurePublishing(client: BenchClient): Promise<Percentiles> {
  const publisher = new Publisher(client);
  const times: number[] = [];
  while (times.length < PUBLISHED) times.push(await publisher.publish());
  return percentiles(times);
}

/** Publishes needs as a person would, each another one. */
export class Publisher {
  private readonly maker = postingMaker(new Chance(7));
  private readonly answerBy = addDays(chinaDate(new Date()), 30);
  private published = 0;

  constructor(private readonly client: BenchClient) {}

  /** @returns ms from submitting it until its recommendations are stored */
  async publish(): Promise<number> {
    const content: NeedContent = { ...this.maker.need(this.published++), answerBy: this.answerBy };
    const { id } = await this.client.json<{ id: string }>('POST', '/needs', { content });
    const sent = Date.now();
    await this.client.json('POST', `/needs/${id}/submit`, {});
    for (;;) {
      const progress = await this.client.json<{ step: string; completedAt?: string }>(
        'GET',
        `/needs/${id}/progress`,
      );
      if (progress.step === 'failed') throw new Error(`matching of ${id} failed`);
      if (progress.step === 'done' && progress.completedAt) return Date.parse(progress.completedAt) - sent;
      await pause(5);
    }
  }
}

/** People's search over HTTP, as it is typed. */
export async function measureSearch(
  context: INestApplicationContext,
  segmenter: Segmenter,
  client: BenchClient,
): Promise<Percentiles> {
  const { vocabulary } = await context.get<ReferenceLibrary>(ReferenceLibrary).fresh();
  const names = vocabulary.concepts.flatMap(({ label, synonyms }) => [label.zh, label.en, ...synonyms.zh]);
  const times: number[] = [];
  for (const { q, page, scenario } of typedQueries(SEARCHES, new Chance(11), segmenter, names)) {
    const query = new URLSearchParams({ page: String(page), ...(q && { q }), ...(scenario && { scenario }) });
    const begun = performance.now();
    await client.json('GET', `/solutions?${query.toString()}`);
    times.push(performance.now() - begun);
  }
  return percentiles(times);
}
