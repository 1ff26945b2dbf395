import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { OpenAiEmbedder } from './open-ai-embedder.js';

interface Asked {
  readonly path: string | undefined;
  readonly authorization: string | undefined;
  readonly body: { readonly model: string; readonly input: readonly string[] };
}
type Answer = (asked: Asked, response: ServerResponse) => void;

const json = (response: ServerResponse, status: number, body: unknown, headers = {}): void =>
  void response
    .writeHead(status, { 'content-type': 'application/json', ...headers })
    .end(JSON.stringify(body));
/** The length of a text, so that it can be told apart, and the last first, so that the order must be read. */
const vectors: Answer = ({ body: { input } }, response) =>
  json(response, 200, {
    data: input.map((text, index) => ({ index, embedding: [text.length, 1, 0.5] })).reverse(),
  });

describe('OpenAiEmbedder', () => {
  const asked: Asked[] = [];
  /** What answers the next requests; when it is empty, `vectors` does. */
  let script: Answer[] = [];
  let server: Server;
  let url = '';
  const embedder = (key?: string) =>
    new OpenAiEmbedder({ url: `${url}/v1/`, model: 'some/model', ...(key && { key }) }, 1);

  beforeAll(async () => {
    server = createServer((request: IncomingMessage, response) => {
      const parts: Buffer[] = [];
      request.on('data', (part: Buffer) => parts.push(part));
      request.on('end', () => {
        const body = JSON.parse(Buffer.concat(parts).toString()) as Asked['body'];
        const one = { path: request.url, authorization: request.headers.authorization, body };
        asked.push(one);
        (script.shift() ?? vectors)(one, response);
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  beforeEach(() => {
    asked.length = 0;
    script = [];
  });
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });

  it('asks for a model by the protocol, with the key if there is one', async () => {
    await expect(embedder('secret').embed(['压铸', 'VR 头显'], 5_000)).resolves.toEqual([
      [2, 1, 0.5],
      [5, 1, 0.5],
    ]);
    expect(asked).toEqual([
      {
        path: '/v1/embeddings',
        authorization: 'Bearer secret',
        body: { model: 'some/model', input: ['压铸', 'VR 头显'] },
      },
    ]);
    await embedder().embed(['压铸'], 5_000);
    expect(asked[1]?.authorization).toBeUndefined();
  });
  it('asks in batches and keeps the order; nothing for nothing', async () => {
    const texts = Array.from({ length: 40 }, (_, i) => '字'.repeat(i + 1));
    const found = await embedder().embed(texts, 5_000);
    expect(found.map(([length]) => length)).toEqual(texts.map(({ length }) => length));
    expect(asked.map(({ body }) => body.input.length)).toEqual([16, 16, 8]);
    await expect(embedder().embed([], 5_000)).resolves.toEqual([]);
    expect(asked).toHaveLength(3);
  });
  it('sends no more of a text than models read', async () => {
    await embedder().embed(['字'.repeat(9_000)], 5_000);
    expect(asked[0]?.body.input[0]).toHaveLength(2_000);
  });
  it.each([
    ['busy', 429],
    ['down', 503],
    ['broken', 500],
  ])('tries again while it is %s', async (_, status) => {
    script = [status, status].map(
      (code): Answer =>
        (_one, response) =>
          json(response, code, {}),
    );
    await expect(embedder().embed(['压铸'], 30_000)).resolves.toEqual([[2, 1, 0.5]]);
    expect(asked).toHaveLength(3);
  });
  it('waits as long as it is told to, and gives up where that is longer than it may', async () => {
    script = [(_one, response) => json(response, 429, {}, { 'retry-after': '60' })];
    await expect(embedder().embed(['压铸'], 5_000)).rejects.toMatchObject({
      code: 'EMBEDDER.UNAVAILABLE',
      params: { why: 429 },
    });
    expect(asked).toHaveLength(1);
  });
  it('gives up when its patience is at an end, however often it was told to come again', async () => {
    script = Array.from({ length: 50 }, (): Answer => (_one, response) => json(response, 500, {}));
    await expect(embedder().embed(['压铸'], 40)).rejects.toMatchObject({ code: 'EMBEDDER.UNAVAILABLE' });
  });
  it('waits for no answer longer than its patience', async () => {
    script = [() => undefined];
    await expect(embedder().embed(['压铸'], 100)).rejects.toMatchObject({
      code: 'EMBEDDER.UNAVAILABLE',
      params: { why: 0 },
    });
  });
  it('knows that a wrong key or a wrong model does not pass', async () => {
    for (const status of [401, 403, 404]) {
      script = [(_one, response) => json(response, status, {})];
      await expect(embedder().embed(['压铸'], 5_000)).rejects.toMatchObject({
        code: 'EMBEDDER.UNAVAILABLE',
        params: { why: status },
      });
    }
    expect(asked).toHaveLength(3);
  });
  it('says when it is the text that is refused', async () => {
    for (const status of [400, 413, 422]) {
      script = [(_one, response) => json(response, status, { error: '压铸' })];
      await expect(embedder().embed(['压铸'], 5_000)).rejects.toMatchObject({
        code: 'EMBEDDER.REFUSED',
        params: { status },
      });
    }
    expect(asked).toHaveLength(3);
  });
  it.each<[string, unknown]>([
    ['too few', { data: [{ index: 0, embedding: [1, 2] }] }],
    ['too many', { data: [0, 1, 2].map((index) => ({ index, embedding: [1, 2] })) }],
    ['one twice', { data: [0, 0].map((index) => ({ index, embedding: [1, 2] })) }],
    ['an index beyond', { data: [0, 7].map((index) => ({ index, embedding: [1, 2] })) }],
    ['different lengths', { data: [[1], [1, 2]].map((embedding, index) => ({ index, embedding })) }],
    ['no length', { data: [[], []].map((embedding, index) => ({ index, embedding })) }],
    ['what is no number', { data: [['x'], [null]].map((embedding, index) => ({ index, embedding })) }],
    ['nothing', null],
  ])('believes no answer with %s', async (_, body) => {
    script = [(_one, response) => json(response, 200, body)];
    await expect(embedder().embed(['a', 'b'], 5_000)).rejects.toMatchObject({
      code: 'EMBEDDER.UNAVAILABLE',
      params: { why: 'answer' },
    });
  });
  it('believes no answer that is not JSON, nor batches that differ in length', async () => {
    script = [(_one, response) => void response.writeHead(200).end('<html>')];
    await expect(embedder().embed(['a'], 5_000)).rejects.toMatchObject({ params: { why: 'answer' } });
    script = [
      vectors,
      ({ body: { input } }, response) =>
        json(response, 200, { data: input.map((_, index) => ({ index, embedding: [1] })) }),
    ];
    await expect(
      embedder().embed(
        Array.from({ length: 17 }, () => 'a'),
        5_000,
      ),
    ).rejects.toMatchObject({
      params: { why: 'lengths' },
    });
  });
  it('takes the texts nowhere else', async () => {
    script = Array.from(
      { length: 9 },
      (): Answer => (_one, response) => json(response, 307, {}, { location: `${url}/elsewhere/embeddings` }),
    );
    await expect(embedder().embed(['a'], 30)).rejects.toMatchObject({ code: 'EMBEDDER.UNAVAILABLE' });
    expect(asked.map(({ path }) => path)).not.toContain('/elsewhere/embeddings');
  });
  it('is unavailable where nobody listens', async () => {
    const nobody = new OpenAiEmbedder({ url: 'http://127.0.0.1:1/v1', model: 'm' }, 1);
    await expect(nobody.embed(['a'], 20)).rejects.toMatchObject({ code: 'EMBEDDER.UNAVAILABLE' });
  });
});
