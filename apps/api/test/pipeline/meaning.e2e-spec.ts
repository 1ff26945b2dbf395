import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import {
  NoEmbedder,
  PairScoring,
  RecommendationReader,
  ReferenceLibrary,
  StoreCatalogue,
  type Store,
} from '@duijie/application';
import { parseFigures, SCORER_VERSION, type NeedContent } from '@duijie/domain';
import { OpenAiEmbedder } from '@duijie/embedder';
import { needContent, solutionContent } from '@duijie/testing';
import { openGround, openStage, SYSTEM, type Ground } from './stage.js';
import { edit, matchOf, publish } from './story.js';
import { World } from './world.js';

const MODEL = 'made-up/characters@1';
const SECRET = '内部价格三百万';
const DIMENSIONS = 64;

/** Speaks the protocol: a text's vector counts its characters. */
class Endpoint {
  readonly texts: string[] = [];
  isDown = false;
  /** More texts than these are not answered. */
  most = Infinity;
  private readonly server: Server;

  private constructor() {
    this.server = createServer((request, response) => {
      const parts: Buffer[] = [];
      request.on('data', (part: Buffer) => parts.push(part));
      request.on('end', () => {
        if (this.isDown) return void response.writeHead(404).end();
        const { input } = JSON.parse(Buffer.concat(parts).toString()) as { input: string[] };
        if (input.length > this.most) return void response.writeHead(404).end();
        this.texts.push(...input);
        if (input.some((text) => text.includes('拒收'))) return void response.writeHead(400).end();
        const data = input.map((text, index) => ({ index, embedding: counts(text) }));
        return void response
          .writeHead(200, { 'content-type': 'application/json' })
          .end(JSON.stringify({ data }));
      });
    });
  }

  static async open(): Promise<Endpoint> {
    const endpoint = new Endpoint();
    await new Promise<void>((resolve) => endpoint.server.listen(0, '127.0.0.1', resolve));
    return endpoint;
  }

  get embedder(): OpenAiEmbedder {
    const { port } = this.server.address() as AddressInfo;
    return new OpenAiEmbedder({ url: `http://127.0.0.1:${port}/v1`, model: MODEL }, 1);
  }

  close(): void {
    this.server.closeAllConnections();
    this.server.close();
  }
}

const counts = (text: string): number[] => {
  const vector = new Array<number>(DIMENSIONS).fill(0);
  for (const letter of text) {
    const at = (letter.codePointAt(0) as number) % DIMENSIONS;
    vector[at] = (vector[at] ?? 0) + 1;
  }
  return vector;
};

let ground: Ground;
let world: World;
let endpoint: Endpoint;
let need: string;
let solution: string;

beforeAll(async () => {
  ground = await openGround();
});
beforeEach(async () => {
  world = await World.open(ground);
  endpoint = await Endpoint.open();
});
afterAll(() => ground?.close());
afterEach(() => endpoint.close());

/** From here on a process with the endpoint, or with none. */
const configure = (isOn: boolean): void => {
  world.embedder = isOn ? endpoint.embedder : new NoEmbedder();
  world.restart();
};
const keep = () => world.stage.keepMeanings.execute(SYSTEM);
const stored = async () => {
  const match = await ground.unitOfWork.read((store) => store.matches.findPair(need, solution));
  return {
    match,
    meaning: parseFigures(match?.figures ?? '').factors.find((one) => one.factor === 'meaning'),
  };
};
const replay = async () => {
  const id = await matchOf(world, need, solution);
  return world.stage.replay.execute(world.cast.owner, { id });
};

/** As many postings as it takes to tell what the model says of any two; none of them fits another. */
async function publishCrowd(): Promise<void> {
  const { owner, vendor } = world.cast;
  const trades = ['博物馆', '文旅', '医院', '电网', '物流', '化工', '建筑', '汽车', '船舶', '农业'];
  for (const trade of trades) {
    const words = `${trade}的图文、模型和解说，给${trade}的观众看`;
    const crowd = [
      [
        'need',
        needContent({
          title: `${trade}导览`,
          problem: words.repeat(3),
          goal: words,
          siteConditions: words,
          market: '2c',
          scenarioDirections: ['esports-entertainment'],
        }),
      ],
      [
        'solution',
        solutionContent({
          title: `${trade}讲解系统`,
          summary: words,
          description: words.repeat(3),
          market: '2b',
          scenarioDirections: ['esports-entertainment'],
        }),
      ],
    ] as const;
    for (const [side, content] of crowd) {
      const actor = side === 'need' ? owner : vendor;
      const { id } = await world.stage.create.execute(actor, { side, content });
      await world.stage.submit.execute(actor, { side, id });
    }
  }
}

/** One pair that fits, in a crowd, and the model in force. */
async function inForce(content: NeedContent = needContent()): Promise<void> {
  solution = await publish(world, world.cast.vendor, 'solution', solutionContent());
  need = await publish(world, world.cast.owner, 'need', content);
  await publishCrowd();
  await world.idle();
  configure(true);
  await keep();
  await world.idle();
}

/** The same store, counting how often vectors are read out of it. */
function countReadings(store: Store) {
  const counted = { readings: 0, store };
  const find: Store['meanings']['find'] = (...asked) => {
    counted.readings++;
    return store.meanings.find(...asked);
  };
  counted.store = new Proxy(store, {
    get: (target, key) => (key === 'meanings' ? { find } : Reflect.get(target, key)),
  });
  return counted;
}

describe('an embedder', () => {
  it('comes into force once everything public has a vector, with a re-match of everything', async () => {
    await inForce(
      needContent({
        confidential: ['problem'],
        problem: `${SECRET}，现场无人会处置，去年停线四小时。`,
        confidentialNote: SECRET,
      }),
    );
    const { match, meaning } = await stored();
    expect(match?.inputs.scorerVersion).toBe(`${SCORER_VERSION}+1+${MODEL}@1`);
    expect(meaning?.points).toBe(meaning?.upper);
    expect(meaning?.points).toBeGreaterThan(0);
    expect((await replay()).identical).toBe(true);
    expect(endpoint.texts.length).toBeGreaterThanOrEqual(22);
    expect(endpoint.texts.join()).not.toContain(SECRET);
    // Nothing is asked, made or begun twice.
    const asked = endpoint.texts.length;
    expect(await keep()).toBe(0);
    expect(endpoint.texts).toHaveLength(asked);
    expect(await ground.unitOfWork.read((store) => store.outbox.countOpen())).toBe(0);
  });

  it('gives a posting its vector on the way, before it is matched', async () => {
    await inForce();
    await edit(
      world,
      world.cast.owner,
      'need',
      needContent({ goal: '班组长都能在仿真里处置险情，考核 95 分以上。' }),
    );
    await world.idle();
    const { match, meaning } = await stored();
    expect(match?.inputs.needRevision).toBe(2);
    expect(meaning?.points).toBe(meaning?.upper);
    expect(await keep()).toBe(0);
  });

  it('that is down holds nothing up: the factor is unknown, and is told when it is back', async () => {
    await inForce();
    endpoint.isDown = true;
    await edit(
      world,
      world.cast.owner,
      'need',
      needContent({ goal: '班组长都能在仿真里处置险情，考核 95 分以上。' }),
    );
    await world.idle();
    const unknown = await stored();
    expect(unknown.match).toMatchObject({ state: 'current', inputs: { needRevision: 2 } });
    expect(unknown.meaning).toMatchObject({ points: 0, upper: unknown.meaning?.weight });
    expect(await replay()).toMatchObject({ identical: true });
    await expect(keep()).rejects.toMatchObject({ code: 'EMBEDDER.UNAVAILABLE' });

    endpoint.isDown = false;
    expect(await keep()).toBe(1);
    // What was stored is still explained as it was made, although the vector is there now.
    expect(await replay()).toMatchObject({ identical: true, stored: unknown.match?.figures });
    await world.idle();
    const known = await stored();
    expect(known.meaning?.points).toBe(known.meaning?.upper);
    expect(known.match?.result.score).toBeGreaterThan(unknown.match?.result.score ?? 100);
    expect(await replay()).toMatchObject({ identical: true, stored: known.match?.figures });
  });

  it('that is too slow for many texts at once is asked for fewer', async () => {
    solution = await publish(world, world.cast.vendor, 'solution', solutionContent());
    need = await publish(world, world.cast.owner, 'need', needContent());
    await publishCrowd();
    await world.idle();
    endpoint.most = 3;
    configure(true);
    for (let sweeps = 0; sweeps < 40; sweeps++) if ((await keep().catch(() => undefined)) === 0) break;
    await world.idle();
    expect((await stored()).match?.inputs.scorerVersion).toContain(`${MODEL}@1`);
  });

  it('that refuses one text still serves all others', async () => {
    await inForce(needContent({ title: '压铸车间应急处置实训（拒收）' }));
    const { match, meaning } = await stored();
    expect(match?.inputs.scorerVersion).toContain(`${MODEL}@1`);
    expect(meaning).toMatchObject({ points: 0, upper: meaning?.weight });
  });

  it('has its vectors read once for a page of cards, however many', async () => {
    await inForce();
    const reader = new RecommendationReader(new PairScoring(ground.library, world.clock));
    await ground.unitOfWork.read(async (store) => {
      const ranking = await store.matches.ofPosting('need', need);
      const ids = ranking.map(({ id }) => id);
      const counted = countReadings(store);
      const cards = await reader.page(counted.store, world.cast.owner, ids, ranking);
      expect(cards.length).toBeGreaterThan(5);
      expect(counted.readings).toBe(1);
      // Card by card they say the same.
      for (const [i, id] of ids.entries())
        expect(await reader.page(store, world.cast.owner, [id], ranking)).toEqual([cards[i]]);
      expect(cards.every(({ joints }) => joints.length > 0)).toBe(true);
    });
  });

  it('scores the same in a process that read everything anew', async () => {
    await inForce();
    const { match } = await stored();
    const { queue: jobs, feed, live, clock, embedder } = world;
    const { unitOfWork } = ground;
    // Out of its own memory, and without any.
    for (const catalogue of [undefined, new StoreCatalogue(unitOfWork)]) {
      const library = new ReferenceLibrary(unitOfWork, clock);
      const ports = { unitOfWork, jobs, feed, live, clock, embedder, library };
      world.stage = openStage({ ...ports, ...(catalogue && { catalogue }) });
      await world.stage.beginRematch.execute(SYSTEM);
      await world.idle();
      expect((await stored()).match).toEqual(match);
    }
  });

  it('that is configured no more leaves every score as it was before it came', async () => {
    solution = await publish(world, world.cast.vendor, 'solution', solutionContent());
    need = await publish(world, world.cast.owner, 'need', needContent());
    await publishCrowd();
    await world.idle();
    const before = (await stored()).match;
    configure(true);
    await keep();
    await world.idle();
    const during = await replay();
    expect(during.stored).not.toBe(before?.figures);
    configure(false);
    await keep();
    // The old score is explained with its edition until its turn comes.
    expect(await replay()).toMatchObject({ identical: true, stored: during.stored });
    await world.idle();
    expect((await stored()).match).toMatchObject({ figures: before?.figures, inputs: before?.inputs ?? {} });
  });
});
