import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ConsortiumDto } from '@duijie/contracts';
import type { SolutionContent } from '@duijie/domain';
import { playAll, type Cast } from '../harness/cast.js';
import { done, refused } from '../harness/client.js';
import { Platform } from '../harness/platform.js';
import { pairOf, publishNeed, publishSolution } from '../harness/postings.js';
import { introduced } from '../harness/story.js';

let platform: Platform;
let cast: Cast;

beforeAll(async () => {
  platform = await Platform.open();
  cast = await playAll(platform);
});
afterAll(() => platform?.close());

const proof = { kind: 'acceptance', document: '验收单' } as const;
const able = (...concepts: readonly string[]): Partial<SolutionContent> => ({
  capabilities: concepts.map((concept) => ({ concept, proof })),
  references: [],
});
const REAL = ['6dof-headset-controllers', 'hazardous-work-training'] as const;
const MEDIA = ['ambisonic-microphone', 'high-performance-stitching'] as const;

describe('a consortium', () => {
  it('joins the vendors that prove together what none proves alone, for the owner and brokers only', async () => {
    const first = await publishSolution(cast.vendor, { title: '压铸头显交互套装', ...able(REAL[0]) });
    const second = await publishSolution(cast.rival, { title: '压铸险情实训课程', ...able(REAL[1]) });
    const need = await publishNeed(cast.owner, {
      capabilities: REAL.map((concept) => ({ concept, strength: 'constraint' })),
      specs: [],
      certificates: [],
      budget: { max: 200 },
      budgetCeiling: 150,
    });
    await platform.idle();
    const path = `/needs/${need.id}/consortium`;
    const seen = done(await cast.owner.client.get<ConsortiumDto>(path));
    expect(seen.pieces.map((piece) => piece.path)).toEqual(['capabilities.0', 'capabilities.1']);
    expect(seen.alone).toBeUndefined();
    expect(seen.teams).toHaveLength(1);
    const [team] = seen.teams;
    expect(team).toMatchObject({
      standing: 'passed',
      missing: [],
      price: { floors: 140, unstated: 0 },
      privateBudget: 'pass',
    });
    expect(team?.members.map(({ solution }) => solution.id).sort()).toEqual([first.id, second.id].sort());
    expect(team?.cooperation).toEqual([]);
    expect(done(await cast.broker.client.get<ConsortiumDto>(path))).toEqual(seen);
    for (const who of ['vendor', 'rival', 'stranger', 'authority'] as const)
      expect(refused(await cast[who].client.get(path)).code).toBe('ACCESS.DENIED');
  });

  it('leaves out whom the owner refused', async () => {
    const need = await publishNeed(cast.owner, {
      title: '压铸第二车间实训',
      capabilities: [{ concept: REAL[0], strength: 'constraint' }],
    });
    await platform.idle();
    const path = `/needs/${need.id}/consortium`;
    const { alone } = done(await cast.owner.client.get<ConsortiumDto>(path));
    const one = alone?.members[0]?.solution.id;
    expect(one).toBeDefined();
    const [row] = await platform.sql<{ id: string }>(
      'SELECT id FROM app.match WHERE need_id = $1 AND solution_id = $2',
      [need.id, one],
    );
    done(
      await cast.owner.client.post(`/matches/${row?.id}/decisions`, {
        verdict: 'not_suitable',
        reason: 'other',
        note: '不考虑',
      }),
    );
    const left = done(await cast.owner.client.get<ConsortiumDto>(path));
    expect(left).toMatchObject({ teams: [] });
    expect(left.alone?.members[0]?.solution.id).not.toBe(one);
  });

  it('takes two vendors for partners by a project that both tell of, never by introductions to one need', async () => {
    const vendors = [cast.vendor, cast.rival] as const;
    const need = await publishNeed(cast.owner, {
      title: '压铸全景影音',
      capabilities: MEDIA.map((concept) => ({ concept, strength: 'constraint' })),
      specs: [],
      certificates: [],
      budget: { max: 200 },
    });
    const publishBoth = (references: SolutionContent['references']) =>
      Promise.all(
        vendors.map((vendor, i) =>
          publishSolution(vendor, { ...able(...MEDIA.slice(i, i + 1)), title: `压铸影音 ${i}`, references }),
        ),
      );
    const cooperation = async () => {
      const { teams } = done(await cast.owner.client.get<ConsortiumDto>(`/needs/${need.id}/consortium`));
      expect(teams).toHaveLength(1);
      return teams[0]?.cooperation;
    };

    const solutions = await publishBoth([]);
    await platform.idle();
    for (const [i, solution] of solutions.entries()) {
      const { matchId } = await pairOf(cast.owner, 'needs', need.id, solution.id);
      await introduced({ ...cast, vendor: vendors[i] ?? cast.vendor }, { need, solution, matchId });
    }
    expect(await cooperation()).toEqual([]);

    const shared = {
      title: '某铸造厂影音室',
      customer: '某铸造厂',
      scenarioDirection: 'simulation-training',
      year: 2025,
    };
    await publishBoth([shared]);
    await platform.idle();
    expect(await cooperation()).toEqual([
      { organizationIds: solutions.map(({ organization }) => organization?.id).sort(), title: shared.title },
    ]);
  });
});
