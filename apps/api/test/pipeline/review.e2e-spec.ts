import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { ANONYMOUS, type MemberActor } from '@duijie/application';
import { needContent, solutionContent } from '@duijie/testing';
import { play } from './cast.js';
import { openGround, type Ground } from './stage.js';
import { lettersTo, publish } from './story.js';
import { World } from './world.js';

let ground: Ground;
let world: World;
let newcomer: MemberActor;

beforeAll(async () => {
  ground = await openGround();
});
beforeEach(async () => {
  world = await World.open(ground);
  newcomer = await play(ground.unitOfWork, { state: 'pending', region: '330206' });
});
afterAll(() => ground?.close());

const refused = (code: string) => expect.objectContaining({ code });
const submitted = async (): Promise<string> => {
  const { id } = await world.stage.create.execute(newcomer, { side: 'need', content: needContent() });
  await world.stage.submit.execute(newcomer, { side: 'need', id });
  return id;
};
const seenBy = (actor: Parameters<typeof world.stage.view.execute>[0], id: string) =>
  world.stage.view.execute(actor, { side: 'need', id });

describe('a posting of an organization nobody has verified', () => {
  it('waits, invisible, until a broker approves what was read', async () => {
    const id = await submitted();
    await expect(seenBy(ANONYMOUS, id)).rejects.toEqual(refused('POSTING.NOT_FOUND'));
    await expect(seenBy(world.cast.vendor, id)).rejects.toEqual(refused('POSTING.NOT_FOUND'));
    const { broker } = world.cast;
    const [waiting] = (await world.stage.reviews.execute(broker, { page: 1, size: 10 })).postings;
    expect(waiting).toMatchObject({ posting: { id }, isEdit: false });
    const read = waiting?.version ?? 0;
    const again = await world.stage.edit.execute(newcomer, {
      side: 'need',
      id,
      version: read,
      content: needContent({ title: '改过的标题在审核中' }),
    });
    const approve = (version: number) =>
      world.stage.approveReview.execute(broker, { id, note: '核实过', version });
    await expect(approve(read)).rejects.toEqual(refused('POSTING.VERSION_CONFLICT'));
    await approve(again.version);
    expect(await seenBy(ANONYMOUS, id)).toMatchObject({
      state: 'published',
      content: { title: '改过的标题在审核中' },
    });
  });

  it('goes back to draft with the note when it is returned', async () => {
    const id = await submitted();
    await world.stage.returnReview.execute(world.cast.broker, { id, note: '请补充预算' });
    expect(await seenBy(newcomer, id)).toMatchObject({
      state: 'draft',
      awaitsReview: false,
      reviewNote: '请补充预算',
    });
    await world.idle();
    expect((await lettersTo(ground, newcomer)).map(({ kind }) => kind)).toEqual(['posting_returned']);
  });

  it('is published with the organization’s approval, and matched', async () => {
    await publish(world, world.cast.vendor, 'solution', solutionContent());
    const id = await submitted();
    await world.idle();
    await world.stage.approveOrganization.execute(world.cast.broker, {
      id: newcomer.organizationId,
      note: '执照已核',
    });
    await world.idle();
    expect(await seenBy(ANONYMOUS, id)).toMatchObject({ state: 'published', recommendations: 1 });
  });

  it('keeps its old content public while an edit waits', async () => {
    const id = await submitted();
    const { broker } = world.cast;
    await world.stage.approveReview.execute(broker, { id, note: '好' });
    const { version } = await seenBy(newcomer, id);
    const content = needContent({ title: '另一个标题等待审核' });
    const edited = await world.stage.edit.execute(newcomer, { side: 'need', id, version, content });
    expect(edited).toMatchObject({
      state: 'published',
      awaitsReview: true,
      workingContent: { title: content.title },
    });
    expect(await seenBy(ANONYMOUS, id)).toMatchObject({
      content: { title: needContent().title },
      awaitsReview: false,
    });
    await world.stage.returnReview.execute(broker, { id, note: '标题不清楚' });
    expect(await seenBy(newcomer, id)).toMatchObject({ state: 'published', awaitsReview: false });
    await world.idle();
    expect((await world.digest()).found).toMatchObject([{ fresh: true }]);
  });
});

describe('suspending an organization', () => {
  it('takes all it posted out of the world, and approving it brings it back', async () => {
    const { owner, vendor, broker } = world.cast;
    await publish(world, vendor, 'solution', solutionContent());
    const need = await publish(world, owner, 'need', needContent());
    await world.idle();
    await world.stage.suspendOrganization.execute(broker, { id: vendor.organizationId, note: '虚假资质' });
    await world.idle();
    const gone = await world.digest();
    expect(gone.matches).toMatchObject([{ state: 'superseded' }]);
    expect(gone.found).toHaveLength(1);
    await world.stage.approveOrganization.execute(broker, { id: vendor.organizationId, note: '已更正' });
    await world.idle();
    expect((await world.digest()).matches).toMatchObject([{ state: 'current', fresh: true }]);
    expect(await seenBy(ANONYMOUS, need)).toMatchObject({ recommendations: 1 });
  });
});

describe('an organization that edits itself', () => {
  it('takes all it posted along', async () => {
    const { owner, vendor, broker } = world.cast;
    await publish(world, vendor, 'solution', solutionContent());
    await publish(world, owner, 'need', needContent());
    await world.idle();
    const profile = {
      name: '改名之后的集成商',
      kinds: ['vendor_integration' as const],
      region: '330206',
      contact: { name: '许工', phone: '0571-5550-0101' },
    };
    const edited = await world.stage.editOrganization.execute(vendor, {
      id: vendor.organizationId,
      profile,
      version: 1,
    });
    expect(edited).toMatchObject({ factsChange: { name: profile.name }, version: 2, state: 'verified' });
    await world.stage.approveOrganization.execute(broker, { id: vendor.organizationId, version: 2 });
    await world.idle();
    const { rows } = await ground.pool.query<{ name: string }>(
      `SELECT source ->> 'organizationName' AS name FROM search.solution_document`,
    );
    expect(rows).toEqual([{ name: profile.name }]);
    const { inputs } = await ground.pool
      .query('SELECT solution_organization_version AS inputs FROM app.match')
      .then(({ rows: [row] }) => row as { inputs: number });
    expect(inputs).toBe(3);
    const stranger = { ...profile, kinds: ['alliance' as const] };
    await expect(
      world.stage.editOrganization.execute(vendor, {
        id: vendor.organizationId,
        profile: stranger,
        version: 3,
      }),
    ).rejects.toEqual(refused('INPUT.INVALID'));
  });
});

describe('editing at the same time', () => {
  it('lets one through and tells the other', async () => {
    const { owner } = world.cast;
    const { id, version } = await world.stage.create.execute(owner, { side: 'need', content: needContent() });
    const save = (title: string) =>
      world.stage.edit.execute(owner, { side: 'need', id, version, content: needContent({ title }) });
    const saved = await Promise.allSettled([
      save('第一个窗口的标题'),
      save('第二个窗口的标题'),
      save('第三个窗口的标题'),
    ]);
    expect(saved.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(saved).toContainEqual({
      status: 'rejected',
      reason: expect.objectContaining({
        code: 'POSTING.VERSION_CONFLICT',
        params: { yours: version, current: version + 1 },
      }),
    });
  });

  it('is not for strangers, viewers or closed postings', async () => {
    const { owner, rival } = world.cast;
    const id = await publish(world, owner, 'need', needContent());
    const change = (actor: MemberActor) =>
      world.stage.edit.execute(actor, { side: 'need', id, version: 2, content: needContent() });
    await expect(change(rival)).rejects.toEqual(refused('ACCESS.DENIED'));
    await expect(change({ ...owner, role: 'viewer' })).rejects.toEqual(refused('ACCESS.DENIED'));
    await expect(change({ ...owner, organizationState: 'suspended' })).rejects.toEqual(
      refused('ORGANIZATION.SUSPENDED'),
    );
    await world.stage.closePosting.execute(owner, { side: 'need', id, note: '线下已签' });
    await expect(
      world.stage.edit.execute(owner, { side: 'need', id, version: 3, content: needContent() }),
    ).rejects.toEqual(refused('POSTING.ILLEGAL_TRANSITION'));
  });
});
