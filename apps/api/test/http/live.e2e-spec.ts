import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { PASSWORD, playAll, seat, type Cast, type Part } from '../harness/cast.js';
import { done } from '../harness/client.js';
import { Platform, type Server } from '../harness/platform.js';
import { publishNeed, publishSolution } from '../harness/postings.js';
import { Stream, type StreamEvent } from '../harness/stream.js';
import { introduced, matched } from '../harness/story.js';

let platform: Platform;
/** A second API process on the same database. */
let second: Server;
let cast: Cast;
const streams: Stream[] = [];

beforeAll(async () => {
  platform = await Platform.open();
  second = await platform.serve();
  cast = await playAll(platform);
});
afterEach(() => {
  for (const stream of streams.splice(0)) stream.close();
});
afterAll(() => platform?.close());

async function listen(part: Part, server: Server = platform.server): Promise<Stream> {
  const stream = await Stream.open(cast[part].client, server.door);
  streams.push(stream);
  return stream;
}

const nudge =
  (topic: string, subjectId?: string) =>
  ({ type, data }: StreamEvent): boolean =>
    type === 'nudge' && data.topic === topic && (subjectId === undefined || data.subjectId === subjectId);

/** Nudges travel one after the other: whoever has heard this has heard everything before it that was theirs. */
async function fence(stream: Stream, part: Part): Promise<void> {
  const side = ['vendor', 'rival', 'pending'].includes(part) ? publishSolution : publishNeed;
  const { id } = await side(cast[part], { title: `${part} 的栅栏` });
  await stream.heard(({ data }) => data.subjectId === id);
}

describe('a stream', () => {
  it('opens for whoever is signed in, as a stream that nobody stores or packs', async () => {
    const stream = await listen('owner');
    expect(stream.response.headers).toMatchObject({
      'content-type': expect.stringContaining('text/event-stream'),
      'cache-control': expect.stringMatching(/no-(cache|store)/),
    });
    expect(stream.response.headers['content-encoding']).toBeUndefined();
    const refusal = await Stream.open(platform.visitor(), platform.server.door);
    streams.push(refusal);
    expect(refusal.response.statusCode).toBe(401);
    expect(refusal.response.headers['content-type']).toContain('application/problem+json');
  });

  it('follows a need from its publication to its recommendations, on either server', async () => {
    const solution = await publishSolution(cast.vendor);
    await platform.idle();
    const [here, there] = [await listen('owner'), await listen('owner', second)];
    const [vendor, broker] = [await listen('vendor', second), await listen('broker')];
    const need = await publishNeed(cast.owner);
    for (const stream of [here, there, broker]) {
      await stream.heard(nudge('progress', need.id));
      await stream.heard(nudge('recommendations', need.id));
    }
    await vendor.heard(nudge('recommendations', need.id));
    await vendor.heard(nudge('notification'));
    await here.heard(nudge('notification'));
    await platform.idle();
    expect(solution.state).toBe('published');
  });

  it('nudges those whose business it is, and nobody else', async () => {
    const pair = await matched(platform, cast);
    const outsiders: readonly Part[] = ['rival', 'stranger', 'pending', 'authority'];
    const deaf = await Promise.all(outsiders.map(async (part) => [part, await listen(part)] as const));
    const hearing = await Promise.all(
      (['owner', 'viewer', 'vendor', 'administrator'] as const).map((part) => listen(part)),
    );
    const { id } = await introduced(cast, pair);
    await platform.idle();
    for (const stream of hearing) {
      await stream.heard(nudge('decision', pair.matchId));
      await stream.heard(nudge('introduction', pair.matchId));
    }
    expect((await cast.broker.client.delete(`/introductions/${id}`)).status).toBe(204);
    for (const stream of hearing) await stream.heard(nudge('introduction', id));
    for (const [part, stream] of deaf) {
      await fence(stream, part);
      const heard = stream.events.map(({ data }) => data.subjectId);
      for (const subject of [pair.matchId, pair.need.id, pair.solution.id, id])
        expect(heard).not.toContain(subject);
    }
  });

  it('tells a vendor nothing of a need that it cannot serve', async () => {
    const vendor = await listen('vendor');
    const elsewhere = await publishNeed(cast.stranger, {
      title: '古建壁画沉浸展陈',
      problem: '观众无法走近壁画，讲解只靠展板，年轻观众停留不到三分钟。',
      goal: '观众能在沉浸环境中走近壁画，平均停留十五分钟以上。',
      siteConditions: '展厅 200 平方米，恒温恒湿，不得打孔。',
      scenarioDirections: ['culture-tourism'],
      capabilities: [],
    });
    await platform.idle();
    await fence(vendor, 'vendor');
    expect(vendor.events.map(({ data }) => data.subjectId)).not.toContain(elsewhere.id);
  });

  it('carries ids and nothing else', async () => {
    const stream = await listen('broker');
    await publishNeed(cast.owner, { title: '只传编号的需求' });
    await platform.idle();
    await stream.heard(nudge('recommendations'));
    for (const { type, data } of stream.events)
      expect(Object.keys(data).sort()).toEqual(type === 'nudge' ? ['subjectId', 'topic'] : []);
    expect(stream.text).not.toContain('只传编号');
  });

  it('tells brokers of what waits, and its author of what became of it', async () => {
    const newcomer = await seat(platform, { organization: { state: 'pending' } });
    const [broker, author] = [
      await listen('broker', second),
      await Stream.open(newcomer.client, platform.server.door),
    ];
    streams.push(author);
    const need = await publishNeed(newcomer);
    await broker.heard(nudge('review', need.id));
    done(await cast.broker.client.post(`/organizations/${newcomer.organization.id}/approve`, {}));
    await author.heard(nudge('review', newcomer.organization.id));
    await author.heard(nudge('recommendations', need.id));
  });

  it('of one person may be eight, and each hears', async () => {
    const eight = await Promise.all(
      Array.from({ length: 8 }, (_, i) => listen('owner', i % 2 ? second : platform.server)),
    );
    const need = await publishNeed(cast.owner);
    for (const stream of eight) await stream.heard(nudge('recommendations', need.id));
  });
});

describe('a stream that breaks', () => {
  it('is opened again, and what was missed is there to be fetched', async () => {
    const first = await listen('owner');
    first.close();
    const need = await publishNeed(cast.owner);
    await platform.idle();
    const again = await listen('owner');
    expect(done(await cast.owner.client.get(`/needs/${need.id}/progress`))).toMatchObject({ step: 'done' });
    const next = await publishNeed(cast.owner);
    await again.heard(nudge('recommendations', next.id));
    expect(again.events.some(({ data }) => data.subjectId === need.id)).toBe(false);
  });

  it('ends when the database was away, since something may have been missed, and the next one hears', async () => {
    const stream = await listen('owner', second);
    await platform.sql(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
       WHERE datname = current_database() AND application_name = 'duijie listen live'`,
    );
    await stream.ended();
    const again = await listen('owner', second);
    const need = await publishNeed(cast.owner);
    await again.heard(nudge('recommendations', need.id));
  });

  it('ends in order when its server closes', async () => {
    const third = await platform.serve();
    const stream = await listen('owner', third);
    await third.close();
    await stream.ended();
    expect(stream.isOpen).toBe(false);
  });

  it('ends at once when its session does, on either server, and nobody else’s', async () => {
    const visitor = platform.visitor();
    done(await visitor.post('/session', { email: cast.rival.email, password: PASSWORD }));
    const mine = await Stream.open(visitor, second.door);
    const other = await listen('vendor', second);
    streams.push(mine);
    await visitor.delete('/session');
    await mine.ended();
    expect(other.isOpen).toBe(true);
  });

  it('ends at once when the password is changed elsewhere', async () => {
    const person = await seat(platform, {});
    const [lost, own] = [platform.visitor(), person.client];
    done(await lost.post('/session', { email: person.email, password: PASSWORD }));
    const stream = await Stream.open(lost, second.door);
    streams.push(stream);
    expect(
      (await own.post('/session/password', { current: PASSWORD, next: 'another good long password' })).status,
    ).toBe(204);
    await stream.ended();
    const refusal = await Stream.open(lost, second.door);
    streams.push(refusal);
    expect(refusal.response.statusCode).toBe(401);
  });

  it('of a session that has ended is not opened again', async () => {
    const visitor = platform.visitor();
    done(await visitor.post('/session', { email: cast.rival.email, password: PASSWORD }));
    const open = await Stream.open(visitor, platform.server.door);
    streams.push(open);
    expect(open.response.statusCode).toBe(200);
    const copy = visitor.at();
    await visitor.delete('/session');
    const refusal = await Stream.open(copy, platform.server.door);
    streams.push(refusal);
    expect(refusal.response.statusCode).toBe(401);
  });
});
