import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { ANONYMOUS, type MemberActor } from '@duijie/application';
import type { NeedContent } from '@duijie/domain';
import { needContent } from '@duijie/testing';
import { play } from './cast.js';
import { openGround, type Ground } from './stage.js';
import { World } from './world.js';

let ground: Ground;
let world: World;
let newcomer: MemberActor;
let broker: MemberActor;

beforeAll(async () => {
  ground = await openGround();
});
beforeEach(async () => {
  world = await World.open(ground);
  newcomer = await play(ground.unitOfWork, { state: 'pending', region: '330206' });
  ({ broker } = world.cast);
});
afterAll(() => ground?.close());

const refused = (code: string, field?: string) => expect.objectContaining({ code, ...(field && { field }) });
const seen = (id: string, actor: Parameters<typeof world.stage.view.execute>[0] = newcomer) =>
  world.stage.view.execute(actor, { side: 'need', id });
async function submitted(content: NeedContent = needContent()): Promise<string> {
  const { id } = await world.stage.create.execute(newcomer, { side: 'need', content });
  await world.stage.submit.execute(newcomer, { side: 'need', id });
  return id;
}
async function edit(id: string, title: string) {
  const { version } = await seen(id);
  return world.stage.edit.execute(newcomer, { side: 'need', id, version, content: needContent({ title }) });
}
const giveBack = (id: string, note?: string) =>
  world.stage.returnReview.execute(broker, { id, ...(note !== undefined && { note }) });
const approve = (id: string) => world.stage.approveReview.execute(broker, { id });
const revision = async (id: string, number: number) =>
  (await ground.unitOfWork.read((store) => store.postings.revision('need', id, number)))?.content.title;
/** Published, its next edit returned. */
async function withReturnedEdit(): Promise<string> {
  const id = await submitted();
  await approve(id);
  await edit(id, '退回去的标题不清楚');
  await giveBack(id, '标题不清楚');
  return id;
}
const verify = () =>
  world.stage.approveOrganization.execute(broker, { id: newcomer.organizationId, note: '执照已核' });

describe('a return', () => {
  it('says why, in words that fit', async () => {
    const id = await submitted();
    for (const note of [undefined, '', '  ', '字'.repeat(301)])
      await expect(giveBack(id, note)).rejects.toEqual(refused('INPUT.INVALID', 'note'));
    expect(await seen(id)).toMatchObject({ state: 'in_review' });
    await giveBack(id, ' 请补充预算 ');
    expect(await seen(id)).toMatchObject({ state: 'draft', reviewNote: '请补充预算' });
  });

  it('of a unit too; an approval needs no words, but keeps to the limit', async () => {
    const { organizationId: id } = newcomer;
    for (const verb of ['returnOrganization', 'suspendOrganization'] as const)
      await expect(world.stage[verb].execute(broker, { id })).rejects.toEqual(
        refused('INPUT.INVALID', 'note'),
      );
    const long = '字'.repeat(301);
    await expect(world.stage.approveOrganization.execute(broker, { id, note: long })).rejects.toEqual(
      refused('INPUT.INVALID', 'note'),
    );
    await expect(
      world.stage.approveReview.execute(broker, { id: await submitted(), note: long }),
    ).rejects.toEqual(refused('INPUT.INVALID', 'note'));
    expect(await world.stage.approveOrganization.execute(broker, { id })).not.toHaveProperty('reviewNote');
  });

  it('leaves what was read as it was read: the next edit is a revision of its own', async () => {
    const id = await submitted(needContent({ title: '专员读到的标题' }));
    await giveBack(id, '标题不清楚');
    await edit(id, '改清楚了的标题');
    await edit(id, '改得更清楚的标题');
    expect([await revision(id, 1), await revision(id, 2), await revision(id, 3)]).toEqual([
      '专员读到的标题',
      '改得更清楚的标题',
      undefined,
    ]);
  });
});

describe('renewing', () => {
  const renew = (id: string) =>
    world.stage.renew.execute(newcomer, { side: 'need', id, answerBy: '2027-01-31' });

  it('does not publish a change that came back, and does not lose it', async () => {
    const id = await withReturnedEdit();
    await verify();
    newcomer = { ...newcomer, organizationState: 'verified' };
    await renew(id);
    expect(await seen(id, ANONYMOUS)).toMatchObject({
      state: 'published',
      content: { title: needContent().title, answerBy: '2027-01-31' },
    });
    expect(await seen(id)).toMatchObject({
      workingContent: { title: '退回去的标题不清楚' },
      reviewNote: '标题不清楚',
    });
    // Mended, it goes live like any other edit.
    await edit(id, '改清楚了的标题');
    expect(await seen(id, ANONYMOUS)).toMatchObject({ content: { title: '改清楚了的标题' } });
  });

  it('does not send it to the broker again either', async () => {
    const id = await withReturnedEdit();
    world.clock.advance(200 * 86_400_000);
    await world.stage.sweep.execute({ kind: 'system', name: 'test' });
    await world.stage.renew.execute(newcomer, { side: 'need', id, answerBy: '2027-08-31' });
    const [waiting] = (await world.stage.reviews.execute(broker, { page: 1, size: 10 })).postings;
    expect(waiting).toMatchObject({ posting: { id, title: needContent().title } });
  });
});

describe('approving what breaks a rule by now', () => {
  const late = async (): Promise<string> => {
    const id = await submitted(needContent({ answerBy: '2026-12-01' }));
    world.clock.advance(30 * 86_400_000);
    return id;
  };

  it('is refused, and the queue says why', async () => {
    const id = await late();
    const problem = { field: 'answerBy', phrase: expect.objectContaining({ key: 'problem.date_past' }) };
    expect((await world.stage.reviews.execute(broker, { page: 1, size: 10 })).postings).toMatchObject([
      { posting: { id }, problems: [problem] },
    ]);
    await expect(approve(id)).rejects.toMatchObject({ code: 'POSTING.INCOMPLETE', problems: [problem] });
    await expect(seen(id, ANONYMOUS)).rejects.toEqual(refused('POSTING.NOT_FOUND'));
    await giveBack(id, '请改截止日期');
    expect(await seen(id)).toMatchObject({ state: 'draft' });
  });

  it('does not come along with the approval of its unit, which is verified all the same', async () => {
    const stale = await late();
    const fresh = await submitted(needContent({ title: '还没过期的需求' }));
    expect(await verify()).toMatchObject({ state: 'verified' });
    expect(await seen(fresh, ANONYMOUS)).toMatchObject({ state: 'published' });
    expect(await seen(stale)).toMatchObject({ state: 'in_review', awaitsReview: true });
    expect((await world.stage.reviews.execute(broker, { page: 1, size: 10 })).postings).toMatchObject([
      { posting: { id: stale }, problems: [{ field: 'answerBy' }] },
    ]);
  });
});
