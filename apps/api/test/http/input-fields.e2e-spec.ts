import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { playAll, type Cast } from '../harness/cast.js';
import type { Client, Problem } from '../harness/client.js';
import { bodyOf } from '../harness/conforms.js';
import { Platform } from '../harness/platform.js';
import { routesOf } from '../harness/routes.js';
import { matched } from '../harness/story.js';
import { writeDoors, type WriteDoor } from './input/doors.js';
import { mutations, nulls, type Mutation } from './input/mutations.js';

let platform: Platform;
let cast: Cast;
let doors: readonly WriteDoor[];

beforeAll(async () => {
  platform = await Platform.open();
  cast = await playAll(platform);
  doors = writeDoors(cast, await matched(platform, cast));
});
afterAll(() => platform?.close());

const browserOf = ({ by }: WriteDoor): Client => (by === 'anonymous' ? platform.visitor() : cast[by].client);

/** What is wrong with the refusal of a body that is wrong; nothing, when it names the field. */
async function judge(
  door: WriteDoor,
  client: Client,
  { what, field, body }: Mutation,
): Promise<string | undefined> {
  const [method = '', template = ''] = door.route.split(' ');
  const answer = await client.json(method, template.replace(/\{\w+\}/, door.id ?? ''), body);
  const { code, field: first, errors = [] } = (answer.body ?? {}) as Partial<Problem>;
  const named = [first, ...errors.map((one) => one.field)];
  const isNamed = named.some((one) => one === field || one?.startsWith(`${field}.`));
  const isSaid = errors.every(({ key }) => key !== 'problem.not_valid' || door.route.endsWith('/decisions'));
  if (answer.status === 400 && code === 'INPUT.INVALID' && isNamed && isSaid) return undefined;
  return `${door.route} ${field}, ${what}: ${answer.status} ${String(code)} names ${named.filter(Boolean).join(', ')}`;
}

describe('each field of each door', () => {
  it('is tried at every door that takes a body', async () => {
    const taking = (await routesOf(platform.visitor())).filter((route) => bodyOf(route));
    expect(doors.map(({ route }) => route).sort()).toEqual([...taking].sort());
  });

  it('refuses what cannot be, and names the field, in either language', async () => {
    const complaints: string[] = [];
    let tried = 0;
    for (const door of doors) {
      const schema = bodyOf(door.route);
      const zh = browserOf(door);
      const en = zh.at(undefined, 'en');
      if (!schema) throw new Error(door.route);
      for (const mutation of mutations(schema, door.right)) {
        const complaint = await judge(door, tried++ % 2 === 0 ? zh : en, mutation);
        if (complaint) complaints.push(complaint);
      }
    }
    expect(complaints).toEqual([]);
    expect(tried).toBeGreaterThan(1_000);
  }, 600_000);

  it('takes null for what may be left out as if it were', async () => {
    const complaints: string[] = [];
    for (const door of doors) {
      const [method = '', template = ''] = door.route.split(' ');
      const path = template.replace(/\{\w+\}/, door.id ?? '');
      for (const { field, body } of nulls(bodyOf(door.route) ?? {}, door.right)) {
        const { status, text } = await browserOf(door).json(method, path, body);
        if (status === 400) complaints.push(`${door.route} ${field}: ${text}`);
      }
    }
    expect(complaints).toEqual([]);
  }, 600_000);
});
