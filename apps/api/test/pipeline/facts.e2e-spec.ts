import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { ANONYMOUS, type MemberActor } from '@duijie/application';
import { needContent, solutionContent } from '@duijie/testing';
import { creditCode } from '../harness/credit-code.js';
import { play } from './cast.js';
import { openGround, type Ground } from './stage.js';
import { lettersTo, publish } from './story.js';
import { World } from './world.js';

let ground: Ground;
let world: World;
let vendor: MemberActor;
let broker: MemberActor;

beforeAll(async () => {
  ground = await openGround();
});
beforeEach(async () => {
  world = await World.open(ground);
  ({ vendor, broker } = world.cast);
});
afterAll(() => ground?.close());

const refused = (code: string, params?: object) =>
  expect.objectContaining({ code, ...(params && { params: expect.objectContaining(params) }) });

const stored = async (actor: MemberActor) => {
  const found = await ground.unitOfWork.read((store) => store.organizations.find(actor.organizationId));
  if (!found) throw new Error('no organization');
  return found;
};

/** Sends the form as it stands, with what is changed in it. */
async function edit(actor: MemberActor, change: object) {
  const { name, nameEn, kinds, creditCode: code, region, version, ...rest } = await stored(actor);
  const { industry, address, introduction } = rest;
  return world.stage.editOrganization.execute(actor, {
    id: actor.organizationId,
    version,
    profile: {
      name,
      nameEn,
      kinds,
      creditCode: code,
      region,
      industry,
      address,
      introduction,
      contact: { name: '许工', phone: '0571-5550-0101' },
      ...change,
    },
  });
}
const told = async (actor: MemberActor): Promise<string[]> => {
  await world.idle();
  return (await lettersTo(ground, actor)).map(({ kind }) => kind);
};
const queue = async () => (await world.stage.reviews.execute(broker, { page: 1, size: 10 })).organizations;
const answer = (verb: 'approve' | 'return', note?: string, id = vendor.organizationId) =>
  world.stage[`${verb}Organization`].execute(broker, { id, ...(note && { note }) });

describe('a verified unit that wants another name, kinds or credit code', () => {
  const wanted = { name: '改名之后的集成商', kinds: ['vendor_integration', 'vendor_content'] as const };

  it('goes back to the broker, and meanwhile is known and published as it was verified', async () => {
    const solution = await publish(world, vendor, 'solution', solutionContent());
    await publish(world, world.cast.owner, 'need', needContent());
    await world.idle();
    const { name } = await stored(vendor);
    expect(await edit(vendor, { ...wanted, introduction: '集成商，六十人。' })).toMatchObject({
      name,
      kinds: ['vendor_integration'],
      introduction: '集成商，六十人。',
      state: 'verified',
      factsChange: wanted,
    });
    expect(await told(broker)).toContain('organization_change_to_review');
    expect(world.live.heard).toContainEqual({
      topic: 'review',
      subjectId: vendor.organizationId,
      audience: ['brokers'],
    });
    expect(await queue()).toMatchObject([
      { organization: { id: vendor.organizationId, name, factsChange: wanted }, due: expect.any(String) },
    ]);
    expect(await world.stage.view.execute(ANONYMOUS, { side: 'solution', id: solution })).toMatchObject({
      state: 'published',
      organization: { name },
    });
    expect((await world.digest()).matches).toMatchObject([{ state: 'current' }]);

    expect(await answer('approve')).toMatchObject({ ...wanted, state: 'verified' });
    expect(await stored(vendor)).not.toHaveProperty('factsChange');
    expect(await told(vendor)).toContain('organization_change_approved');
    expect(await queue()).toEqual([]);
    expect(await world.stage.view.execute(ANONYMOUS, { side: 'solution', id: solution })).toMatchObject({
      organization: { name: wanted.name },
    });
  });

  it('keeps what was verified when the broker returns it, and reads why', async () => {
    const { name } = await stored(vendor);
    await edit(vendor, wanted);
    await expect(answer('return')).rejects.toEqual(refused('INPUT.INVALID'));
    expect(await answer('return', '执照上没有这个名称')).toMatchObject({
      name,
      state: 'verified',
      reviewNote: '执照上没有这个名称',
    });
    expect(await stored(vendor)).not.toHaveProperty('factsChange');
    expect(await told(vendor)).toContain('organization_change_returned');
    await expect(answer('return', '再退一次')).rejects.toEqual(refused('ORGANIZATION.ILLEGAL_TRANSITION'));
    const lines = await ground.unitOfWork.read((store) =>
      store.history.of('organization', vendor.organizationId),
    );
    expect(lines.map(({ event }) => event)).toEqual(['change_asked', 'change_returned']);
    expect(lines[0]?.note).toContain(`${name} → ${wanted.name}`);
  });

  it('asks once, may ask for something else, and takes it back by asking for what holds', async () => {
    const { name } = await stored(vendor);
    await edit(vendor, wanted);
    await edit(vendor, { ...wanted, address: '滨江区演示路 1 号' });
    expect(await queue()).toMatchObject([{ organization: { factsChange: wanted } }]);
    expect((await told(broker)).filter((kind) => kind === 'organization_change_to_review')).toHaveLength(1);
    await edit(vendor, { name: '又一个名称' });
    expect(await queue()).toMatchObject([{ organization: { factsChange: { name: '又一个名称' } } }]);
    expect(await edit(vendor, {})).not.toHaveProperty('factsChange');
    expect(await queue()).toEqual([]);
    expect((await stored(vendor)).name).toBe(name);
  });

  it('is judged by what the broker read', async () => {
    await edit(vendor, wanted);
    const { version } = await stored(vendor);
    await edit(vendor, { name: '偷偷换掉的名称' });
    await expect(
      world.stage.approveOrganization.execute(broker, { id: vendor.organizationId, version }),
    ).rejects.toEqual(refused('ORGANIZATION.VERSION_CONFLICT', { yours: version, current: version + 1 }));
  });

  it('loses the wish with a suspension', async () => {
    await edit(vendor, wanted);
    await world.stage.suspendOrganization.execute(broker, { id: vendor.organizationId, note: '虚假资质' });
    expect(await queue()).toEqual([]);
    expect(await answer('approve')).not.toHaveProperty('factsChange');
  });

  it('unless it is the alliance, which nobody else could review', async () => {
    expect(await edit(broker, { name: '改名的联盟' })).toMatchObject({ name: '改名的联盟' });
    expect(await queue()).toEqual([]);
  });
});

describe('a credit code', () => {
  const code = creditCode('91330206MA2ABCDE4');
  const claim = (state: 'pending' | 'verified', name: string) =>
    play(ground.unitOfWork, { state, name, creditCode: code });

  it('belongs to whoever was verified with it, and no claim keeps the owner out', async () => {
    const squatter = await claim('pending', '占号的单位');
    const owner = await claim('pending', '真正的单位');
    expect(await answer('approve', '执照已核', owner.organizationId)).toMatchObject({ state: 'verified' });
    await expect(answer('approve', undefined, squatter.organizationId)).rejects.toEqual(
      refused('ORGANIZATION.CREDIT_CODE_HELD', { code, name: '真正的单位' }),
    );
    expect((await stored(squatter)).state).toBe('pending');
    await expect(edit(vendor, { creditCode: code })).rejects.toEqual(
      refused('ORGANIZATION.CREDIT_CODE_TAKEN'),
    );
  });

  it('that was verified meanwhile is not given to a change that waited', async () => {
    await edit(vendor, { creditCode: code });
    await claim('verified', '先到的单位');
    await expect(answer('approve')).rejects.toEqual(
      refused('ORGANIZATION.CREDIT_CODE_HELD', { name: '先到的单位' }),
    );
  });

  it('is given to one of two brokers’ clicks at once', async () => {
    const claims = [await claim('pending', '甲单位'), await claim('pending', '乙单位')];
    const clicked = await Promise.allSettled(
      claims.map(({ organizationId }) => answer('approve', undefined, organizationId)),
    );
    expect(clicked.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(clicked.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: { code: expect.stringMatching(/^ORGANIZATION\.CREDIT_CODE_(HELD|TAKEN)$/) },
    });
  });
});
