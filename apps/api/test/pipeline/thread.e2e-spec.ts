import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  CrashSwitch,
  HeardLiveFeed,
  HeldJobQueue,
  MovableClock,
  needContent,
  NOON,
  solutionContent,
} from '@duijie/testing';
import { play, playAll, type Cast } from './cast.js';
import { pumpUntilIdle } from './pump.js';
import { openGround, openStage, type Ground, type Stage } from './stage.js';
import { lettersTo } from './story.js';

let ground: Ground;
let stage: Stage;
let cast: Cast;
const queue = new HeldJobQueue();
const clock = new MovableClock(NOON);
const live = new HeardLiveFeed();

const idle = () =>
  pumpUntilIdle(stage, { unitOfWork: ground.unitOfWork, queue, clock, crash: new CrashSwitch() });

beforeAll(async () => {
  ground = await openGround();
  stage = openStage({ ...ground, jobs: queue, live, clock });
  cast = await playAll(ground.unitOfWork);
});
afterAll(() => ground?.close());

describe('from a draft to an introduction', () => {
  it('goes the whole way', async () => {
    const { owner, vendor, broker } = cast;
    const solution = await stage.create.execute(vendor, { side: 'solution', content: solutionContent() });
    const published = await stage.submit.execute(vendor, { side: 'solution', id: solution.id });
    expect(published.state).toBe('published');
    await idle();

    const draft = await stage.create.execute(owner, { side: 'need', content: needContent() });
    expect(draft).toMatchObject({ state: 'draft', mine: true, editable: true });
    await stage.submit.execute(owner, { side: 'need', id: draft.id, version: draft.version });
    await idle();

    const matches = await ground.unitOfWork.read((store) => store.matches.ofPosting('need', draft.id));
    expect(matches).toHaveLength(1);
    const [match] = matches;
    const matchId = match?.id ?? '';

    const invited = await stage.decide.execute(owner, { matchId, verdict: 'invite' });
    expect(invited).toMatchObject({ stage: 'invited', reader: 'need', rank: 1 });
    expect(invited.introduction).toBeUndefined();
    const answered = await stage.decide.execute(vendor, {
      matchId,
      verdict: 'interested',
      note: '下周可以到场演示',
    });
    expect(answered).toMatchObject({ stage: 'agreed', reader: 'solution' });
    expect(answered.rank).toBeUndefined();
    const introduction = await stage.introduce.execute(broker, { matchId });
    expect(introduction.contacts?.need).toMatchObject({ name: '王工' });
    await idle();

    expect((await lettersTo(ground, owner)).map(({ kind }) => kind).sort()).toEqual([
      'interested',
      'introduced',
      'solution_recommended',
    ]);
    expect(live.heard.map(({ topic }) => topic)).toContain('introduction');
  });

  it('publishes an unverified organization only after a broker', async () => {
    const newcomer = await play(ground.unitOfWork, { state: 'pending' });
    const draft = await stage.create.execute(newcomer, { side: 'need', content: needContent() });
    const waiting = await stage.submit.execute(newcomer, { side: 'need', id: draft.id });
    expect(waiting).toMatchObject({ state: 'in_review', awaitsReview: true });
    await expect(stage.submit.execute(newcomer, { side: 'need', id: draft.id })).rejects.toMatchObject({
      code: 'POSTING.ILLEGAL_TRANSITION',
    });
  });
});
