import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { ANONYMOUS } from '@duijie/application';
import type { ConfidentialField, NeedContent } from '@duijie/domain';
import { needContent, solutionContent } from '@duijie/testing';
import { openGround, type Ground } from './stage.js';
import { edit, matchOf, publish } from './story.js';
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

const SECRET = '绝不外传';
const ALL: readonly ConfidentialField[] = [
  'organization',
  'siteAddress',
  'problem',
  'goal',
  'siteConditions',
  'budget',
  'deliverWithinDays',
  'deployment',
  'devices',
  'specs',
  'certificates',
];
/** Everything that may be kept back is, and carries marks that can be found again: words, and figures in the 77 thousands. */
const secretNeed = (over: Partial<NeedContent> = {}): NeedContent =>
  needContent({
    siteAddress: SECRET,
    problem: `${SECRET}：压铸岛的铝液泄漏处置没有机会动手练，去年误操作停线四小时，需要仿真。`,
    goal: `${SECRET}：60 名班组长都能独立处置六类险情，考核 90 分以上。`,
    siteConditions: `${SECRET}：实训室 80 平方米，220 V。`,
    devices: [{ name: SECRET, count: 3 }],
    budget: { min: 60, max: 77_001 },
    budgetCeiling: 77_002,
    deliverWithinDays: 777,
    confidentialNote: SECRET,
    contact: { name: SECRET, phone: '13877077077' },
    confidential: ALL,
    ...over,
  });
/** Ids and thousandths of a second are chance: now and then one has three sevens side by side. */
const CHANCE = /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|(?<=:\d\d)\.\d{3}(?=Z)/g;
const tellsNothing = (what: unknown): void => {
  const text = JSON.stringify(what).replace(CHANCE, '');
  expect(text).not.toContain(SECRET);
  expect(text).not.toMatch(/7700[12]|777|13877077077/);
};

describe('what is confidential', () => {
  it('is found in no answer to a vendor or a stranger, not in search, nor in what is stored for them', async () => {
    const { owner, vendor, broker } = world.cast;
    await ground.pool.query('UPDATE app.organization SET name = $1 WHERE id = $2', [
      `${SECRET}公司`,
      owner.organizationId,
    ]);
    const solution = await publish(world, vendor, 'solution', solutionContent());
    const need = await publish(world, owner, 'need', secretNeed());
    await world.idle();
    const matchId = await matchOf(world, need, solution);
    expect(matchId).not.toBe('');
    await world.stage.decide.execute(owner, { matchId, verdict: 'invite' });
    await world.idle();

    const page = { page: 1, size: 20 };
    for (const reader of [vendor, ANONYMOUS])
      tellsNothing(await world.stage.view.execute(reader, { side: 'need', id: need }));
    const inbox = await world.stage.listInbox.execute(vendor, { side: 'solution', ...page });
    expect(inbox.items).toHaveLength(1);
    tellsNothing(inbox);
    tellsNothing(await world.stage.viewMatch.execute(vendor, { id: matchId }));
    tellsNothing(
      await world.stage.listRecommendations.execute(vendor, {
        side: 'solution',
        postingId: solution,
        ...page,
      }),
    );
    tellsNothing((await ground.pool.query('SELECT * FROM search.need_document')).rows);
    tellsNothing((await ground.pool.query('SELECT figures FROM app.match')).rows);
    tellsNothing((await ground.pool.query('SELECT * FROM app.notification')).rows);
    tellsNothing((await ground.pool.query('SELECT * FROM app.outbox')).rows);
    tellsNothing(world.live.heard);

    // Its owner and the broker see the private check beside the score.
    for (const reader of [owner, broker]) {
      const seen = await world.stage.viewMatch.execute(reader, { id: matchId });
      expect(seen.privateChecks?.map(({ ask }) => ask.path)).toContain('budgetCeiling');
    }
  });

  it('moves no score and no recommendation: a vendor cannot read a ceiling off its own figures', async () => {
    const { owner, vendor } = world.cast;
    const solution = await publish(world, vendor, 'solution', solutionContent());
    const need = await publish(world, owner, 'need', secretNeed());
    await world.idle();
    const stored = async () =>
      (await ground.unitOfWork.read((store) => store.matches.findPair(need, solution)))?.figures;
    const before = await stored();
    await edit(
      world,
      owner,
      'need',
      secretNeed({
        budget: { min: 1, max: 2 },
        budgetCeiling: 3,
        deliverWithinDays: 1,
        deliverStrength: 'constraint',
        specs: [
          {
            quantity: 'angular-resolution',
            comparator: 'gte',
            value: 999,
            unit: 'ppd',
            strength: 'constraint',
          },
        ],
        deployment: { mode: 'private_cloud', strength: 'constraint' },
      }),
    );
    await world.idle();
    expect(before).toBeDefined();
    expect(await stored()).toBe(before);
  });
});
