import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { MemberActor } from '@duijie/application';
import type { ContentOf, Side } from '@duijie/domain';
import { needContent, solutionContent } from '@duijie/testing';
import { play } from './cast.js';
import { openGround, SYSTEM, type Ground } from './stage.js';
import { lettersTo } from './story.js';
import { World } from './world.js';

let ground: Ground;
let world: World;

beforeAll(async () => {
  ground = await openGround();
});
beforeEach(async () => {
  world = await World.open(ground);
});
afterAll(() => ground?.close());

async function publish<S extends Side>(actor: MemberActor, side: S, content: ContentOf[S]): Promise<string> {
  const { id } = await world.stage.create.execute(actor, { side, content });
  await world.stage.submit.execute(actor, { side, id });
  return id;
}

/** Publishes one after the other, so that each run is alone, and tells who heard what, oldest first. */
async function heardBy(actor: MemberActor) {
  await world.idle();
  const letters = await lettersTo(ground, actor);
  return letters.map(({ kind, params, link }) => ({ kind, params, link })).reverse();
}

describe('a run writes one letter to each reader', () => {
  it('however many solutions fit a need, and however many of them are one vendor’s', async () => {
    const { owner, vendor, rival } = world.cast;
    for (const title of ['甲号实训方案', '乙号实训方案', '丙号实训方案'])
      await publish(vendor, 'solution', solutionContent({ title }));
    await publish(rival, 'solution', solutionContent({ title: '丁号实训方案', references: [] }));
    await world.idle();
    const need = await publish(owner, 'need', needContent());

    const [toOwner, ...more] = await heardBy(owner);
    expect(more).toEqual([]);
    expect(toOwner).toMatchObject({
      kind: 'solutions_recommended',
      params: { n: 4, need: needContent().title },
      link: `/needs/${need}/recommendations`,
    });
    // The rival's has no reference project: one of the three is the best.
    expect(['甲号实训方案', '乙号实训方案', '丙号实训方案']).toContain(toOwner?.params['solution']);
    expect(await heardBy(vendor)).toMatchObject([
      { kind: 'need_recommended_to_several', params: { n: 3 }, link: `/needs/${need}` },
    ]);
    expect(await heardBy(rival)).toMatchObject([
      { kind: 'need_recommended', params: { solution: '丁号实训方案', need: needContent().title } },
    ]);
  });

  it('of what is new in it, and none when nothing is', async () => {
    const { owner, vendor } = world.cast;
    const [first, second] = [needContent({ title: '一号车间' }), needContent({ title: '二号车间' })];
    await publish(owner, 'need', first);
    const id = await publish(owner, 'need', second);
    await world.idle();
    const solution = await publish(vendor, 'solution', solutionContent());
    const told = [
      { kind: 'solution_recommended_to_several', params: { n: 2 }, link: `/solutions/${solution}` },
    ];
    expect(await heardBy(owner)).toMatchObject(told);
    expect(await heardBy(vendor)).toMatchObject([
      { kind: 'needs_recommended', params: { n: 2 }, link: `/solutions/${solution}/recommendations` },
    ]);

    // Matched again, ended, and passing again: the same pairs, no news.
    const edit = async (content: typeof second) => {
      const { version } = await world.stage.view.execute(owner, { side: 'need', id });
      await world.stage.edit.execute(owner, { side: 'need', id, content, version });
      await world.idle();
    };
    await edit({ ...second, budget: { min: 60, max: 140 } });
    await edit({ ...second, budget: { min: 5, max: 9 } });
    await edit(second);
    expect(await heardBy(owner)).toMatchObject(told);

    // One more solution of another vendor: only its pairs are told of.
    await publish(world.cast.rival, 'solution', solutionContent({ title: '后来的方案' }));
    expect(await heardBy(owner)).toMatchObject([
      ...told,
      { kind: 'solution_recommended_to_several', params: { n: 2, solution: '后来的方案' } },
    ]);
    expect(await heardBy(vendor)).toHaveLength(1);
  });

  it('once, although the job comes twice', async () => {
    const { owner, vendor } = world.cast;
    await publish(vendor, 'solution', solutionContent());
    await world.idle(2);
    await publish(owner, 'need', needContent());
    await world.idle(2);
    expect(await heardBy(owner)).toMatchObject([{ kind: 'solution_recommended' }]);
    expect(await heardBy(vendor)).toMatchObject([{ kind: 'need_recommended' }]);
  });
});

describe('a full re-match writes one letter to each reader and side', () => {
  it('however many needs it finds something for, although every job comes twice', async () => {
    const { owner, vendor, rival } = world.cast;
    const both = await play(ground.unitOfWork, { kinds: ['application_unit', 'vendor_software'] });
    for (const title of ['一号车间', '二号车间']) await publish(owner, 'need', needContent({ title }));
    await publish(both, 'need', needContent({ title: '三号车间' }));
    for (const one of [vendor, both]) await publish(one, 'solution', solutionContent());
    await world.idle();
    await ground.pool.query('DELETE FROM app.match');
    await ground.pool.query('DELETE FROM app.notification');
    await world.stage.beginRematch.execute(SYSTEM);
    await world.idle(2);

    expect(await heardBy(owner)).toEqual([{ kind: 'needs_rematched', params: { n: 4 }, link: '/my/needs' }]);
    expect(await heardBy(vendor)).toEqual([
      { kind: 'solutions_rematched', params: { n: 3 }, link: '/inbox' },
    ]);
    expect((await heardBy(both)).sort((a, b) => a.kind.localeCompare(b.kind))).toEqual([
      { kind: 'needs_rematched', params: { n: 1 }, link: '/my/needs' },
      { kind: 'solutions_rematched', params: { n: 2 }, link: '/inbox' },
    ]);
    expect(await heardBy(rival)).toEqual([]);

    await world.stage.beginRematch.execute(SYSTEM);
    expect(await heardBy(owner)).toHaveLength(1);
  });
});
