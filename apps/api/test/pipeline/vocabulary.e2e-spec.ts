import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { LoadReference } from '@duijie/application';
import { needContent, referenceEditions, solutionContent } from '@duijie/testing';
import { openGround, SYSTEM, type Ground } from './stage.js';
import { matchOf, publish } from './story.js';
import { World } from './world.js';

interface Concepts {
  readonly concepts: readonly {
    readonly id: string;
    readonly synonyms: { readonly zh: readonly string[] };
  }[];
}

let ground: Ground;
let world: World;
let need: string;
let solution: string;

beforeAll(async () => {
  ground = await openGround();
});
beforeEach(async () => {
  await load(referenceEditions());
  world = await World.open(ground);
  solution = await publish(world, world.cast.vendor, 'solution', solutionContent());
  need = await publish(world, world.cast.owner, 'need', needContent());
  await world.idle();
});
afterAll(() => ground?.close());

const load = (editions: ReturnType<typeof referenceEditions>) =>
  new LoadReference(ground.unitOfWork).execute(SYSTEM, { editions });

/** The vocabulary in which every concept is also called so. */
const renamed = (name: string) =>
  referenceEditions().map((edition) => {
    if (edition.kind !== 'vocabulary') return edition;
    const content = edition.content as Concepts;
    const concepts = content.concepts.map(({ synonyms, ...concept }) => ({
      ...concept,
      synonyms: { ...synonyms, zh: [...synonyms.zh, `${name}${concept.id}`] },
    }));
    return { ...edition, version: name, content: { ...content, concepts } };
  });

const openKinds = async () =>
  (
    await ground.pool.query<{ kind: string }>(
      `SELECT event ->> 'kind' AS kind FROM app.outbox WHERE handled_at IS NULL ORDER BY id`,
    )
  ).rows.map(({ kind }) => kind);
/** How many postings are found by such a name. */
const foundBy = async (name: string) =>
  (
    await ground.pool.query(
      `SELECT id FROM (SELECT id, source FROM search.need_document UNION ALL SELECT id, source FROM search.solution_document) d
       WHERE source ->> 'terms' LIKE '%' || $1 || '%'`,
      [name],
    )
  ).rows.length;
const causes = async () =>
  (await ground.pool.query<{ cause: string }>(`SELECT cause FROM app.rematch`)).rows.map(
    ({ cause }) => cause,
  );

describe('a new vocabulary', () => {
  it('takes everything published along, projected and then matched again, each in one run; the same one again moves nothing', async () => {
    const id = await matchOf(world, need, solution);
    await load(referenceEditions());
    expect(await openKinds()).toEqual([]);

    await load(renamed('下一版'));
    expect(await openKinds()).toEqual(['ProjectionDue']);
    const runs = await ground.unitOfWork.read((store) => store.runs.find(need));
    await world.idle();
    expect(await foundBy('下一版')).toBe(2);
    expect(await causes()).toEqual(['reference 下一版']);
    // Not matched one by one beside the re-match.
    expect(await ground.unitOfWork.read((store) => store.runs.find(need))).toEqual(runs);
    expect(await ground.unitOfWork.read((store) => store.matches.find(id))).toMatchObject({
      state: 'current',
      inputs: { vocabularyVersion: '下一版' },
    });
  });

  it('that is replaced before all is projected leaves the rest to the next, and one re-match', async () => {
    await load(renamed('第二版'));
    await load(renamed('第三版'));
    await world.idle();
    expect(await foundBy('第二版')).toBe(0);
    expect(await foundBy('第三版')).toBe(2);
    expect(await causes()).toEqual(['reference 第三版']);
  });

  it('goes on where it stood when its process dies, a job for each document', async () => {
    const { rival } = world.cast;
    await publish(world, rival, 'solution', solutionContent({ title: '第二个方案' }));
    await world.idle();
    const upsert = world.feed.upsert.bind(world.feed);
    world.feed.upsert = async (documents) => {
      await upsert(documents);
      world.clock.advance(11_000);
    };
    const oneByOne = () => {
      const { projectAgain } = world.stage;
      const execute = projectAgain.execute.bind(projectAgain);
      projectAgain.execute = (actor, due, settle) => execute(actor, due, settle, 1);
    };
    const run = async (crashAt?: number) => {
      const name = `第${String(crashAt ?? 0)}次`;
      await ground.pool.query('TRUNCATE app.rematch CASCADE');
      await load(renamed(name));
      oneByOne();
      world.crash.passed.length = 0;
      if (crashAt !== undefined) world.crash.armAt(crashAt);
      await world.idle();
      expect(await foundBy(name)).toBe(3);
      expect(await causes()).toEqual([`reference ${name}`]);
      return world.crash.passed;
    };
    const passed = [...(await run())];
    expect(passed.filter((step) => step === 'before upsert').length).toBe(5); // the last of a side is told by an empty one
    const steps = passed.lastIndexOf('after upsert') + 5;
    for (let step = 1; step <= steps; step += 3) await run(step);
  }, 240_000);

  it('does not bring back what was withdrawn while it was fed', async () => {
    await load(renamed('再一版'));
    const upsert = world.feed.upsert.bind(world.feed);
    world.feed.upsert = async (documents) => {
      world.feed.upsert = upsert;
      await world.stage.withdraw.execute(world.cast.owner, { side: 'need', id: need });
      // Its own way through search was quicker than ours.
      await ground.pool.query(
        `UPDATE app.outbox SET handled_at = now() WHERE event ->> 'kind' = 'PostingChanged' AND handled_at IS NULL`,
      );
      await ground.feed.remove('need', [need]);
      await upsert(documents);
    };
    await world.idle();
    expect((await ground.feed.versions('need', [need])).size).toBe(0);
    expect(await foundBy('再一版')).toBe(1);
  });
});
