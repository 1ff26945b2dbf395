import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer, request, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { asked, contractSegmenter, contractSynonyms, inBatches, searchDocument } from '@duijie/testing';
import { Engine } from './engine.js';
import { MeilisearchSearchAsk, MeilisearchSearchFeed } from './index.js';
import { orUnavailable } from './unavailable.js';

/** What happens to a request instead of being brought to the server. */
type Mishap = (answer: ServerResponse) => void;
/** Word for word what a server with a full line of searches says. */
const lineIsFull: Mishap = (answer) =>
  answer
    .writeHead(503, { 'content-type': 'application/json', 'retry-after': '10' })
    .end(
      '{"message":"Too many search requests running at the same time: 2. Retry after 10s.","code":"too_many_search_requests","type":"system","link":"https://docs.meilisearch.com/errors#too_many_search_requests"}',
    );
const breaks: Mishap = (answer) => answer.destroy();
const stays: Mishap = () => undefined;

/** The road to the real server, on which something may befall the next requests. */
class Road {
  mishaps: Mishap[] = [];
  most = 0;
  private onIt = 0;
  private readonly server: Server;

  constructor(target: string) {
    this.server = createServer((asking, answer) => {
      this.most = Math.max(this.most, ++this.onIt);
      answer.once('close', () => this.onIt--);
      const mishap = this.mishaps.shift();
      if (mishap) return mishap(answer);
      const { method, headers, url = '' } = asking;
      const onward = request(new URL(url, target), { method, headers }, (answered) => {
        answer.writeHead(answered.statusCode ?? 500, answered.headers);
        answered.pipe(answer);
      });
      asking.pipe(onward);
    });
  }

  async open(): Promise<string> {
    await once(this.server.listen(0, '127.0.0.1'), 'listening');
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }
  close(): void {
    this.server.close();
    this.server.closeAllConnections();
  }
}

describe('Meilisearch with too much to do', () => {
  const options = {
    url: process.env.MEILI_URL ?? '',
    key: process.env.MEILI_KEY ?? '',
    prefix: `busy_${randomUUID().slice(0, 8)}`,
  };
  const road = new Road(options.url);
  const feed = new MeilisearchSearchFeed(options, contractSegmenter(), contractSynonyms);
  let byRoad = options;
  let ask: MeilisearchSearchAsk;
  const workshop = asked('车间');
  const total = async () => (await ask.search(workshop)).total;
  /** One who waits shorter than people or jobs do, so that the test does not wait either. */
  const hasty = (againWithinMs: number) => {
    const engine = new Engine(byRoad, contractSegmenter(), { answerWithinMs: 500, againWithinMs });
    const queries = [{ indexUid: engine.names.live('need'), q: '车间' }];
    return () => orUnavailable(async () => (await engine.search(queries))[0]?.hits.length);
  };
  const busy = (cause: unknown) => ({ code: 'SEARCH.BUSY', cause });

  beforeAll(async () => {
    byRoad = { ...options, url: await road.open() };
    ask = new MeilisearchSearchAsk(byRoad, contractSegmenter());
    await feed.prepare();
    await feed.rebuild(inBatches([searchDocument('1', { title: '压铸车间' })]));
  }, 60_000);
  afterEach(() => {
    road.mishaps = [];
  });
  afterAll(async () => {
    road.close();
    const engine = new Engine(options, contractSegmenter());
    for (const uid of [engine.names.live('need'), engine.names.live('solution'), engine.names.state])
      await engine.drop(uid);
  }, 60_000);

  it('is asked again when its line is full', async () => {
    road.mishaps = [lineIsFull, lineIsFull];
    expect(await total()).toBe(1);
    expect(road.mishaps).toEqual([]);
  });

  it('is called busy, not away, when the line stays full', async () => {
    road.mishaps = Array.from({ length: 20 }, () => lineIsFull);
    await expect(hasty(400)()).rejects.toMatchObject(busy('too_many_search_requests'));
    expect(road.mishaps.length).toBeLessThan(19);
  });

  it('is asked again when the connection broke, also while it is fed', async () => {
    road.mishaps = [breaks];
    expect(await total()).toBe(1);
    const fed = new MeilisearchSearchFeed(byRoad, contractSegmenter(), contractSynonyms);
    road.mishaps = [breaks];
    expect(await fed.versions('need', ['1'])).toEqual(new Map([['1', 1]]));
  });

  it('is asked again by who has time when it stayed silent, and called busy by who has none', async () => {
    road.mishaps = [stays];
    expect(await hasty(10_000)()).toBe(1);
    road.mishaps = [stays];
    await expect(hasty(0)()).rejects.toMatchObject(busy(expect.stringMatching(/timed out/)));
  });

  it('has only so many searches to do at a time; who comes too late is told at once', async () => {
    road.most = 0;
    const all = await Promise.allSettled(Array.from({ length: 300 }, total));
    const refused = all.flatMap((one) => (one.status === 'rejected' ? [one.reason as unknown] : []));
    expect(road.most).toBe(8);
    expect(refused).toHaveLength(300 - 8 - 200);
    expect(refused[0]).toMatchObject({ code: 'SEARCH.BUSY' });
    expect(await total()).toBe(1);
  });

  it('answers while it indexes, with what is served until the new index stands', async () => {
    const many = Array.from({ length: 3000 }, (_, i) =>
      searchDocument(`many-${i}`, { title: `培训第${i}号` }),
    );
    let isBuilding = true;
    const rebuilt = feed.rebuild(inBatches(many, 500)).finally(() => (isBuilding = false));
    const totals = new Set<number>();
    while (isBuilding) totals.add(await total());
    await rebuilt;
    expect(totals).toContain(1);
    expect([...totals].every((each) => each < 2)).toBe(true);
    expect((await ask.search(asked('培训'))).total).toBe(3000);
  }, 120_000);
});
