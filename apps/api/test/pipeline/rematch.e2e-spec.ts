import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { BuildCorpus, RematchAll } from '@duijie/application';
import {
  figuresOf,
  figuresText,
  scorePair,
  scoringContext,
  visibleNeed,
  visibleSolution,
  type NeedContent,
  type SolutionContent,
} from '@duijie/domain';
import { needContent, solutionContent } from '@duijie/testing';
import { openGround, SYSTEM, type Ground } from './stage.js';
import { publish } from './story.js';
import { World } from './world.js';

let ground: Ground;
let world: World;
let need: string;
let solution: string;

beforeAll(async () => {
  ground = await openGround();
});
beforeEach(async () => {
  world = await World.open(ground);
  await ground.pool.query('TRUNCATE app.corpus_snapshot');
  solution = await publish(world, world.cast.vendor, 'solution', solutionContent());
  need = await publish(world, world.cast.owner, 'need', needContent());
  await world.idle();
});
afterAll(() => ground?.close());

const stored = () => ground.unitOfWork.read((store) => store.matches.findPair(need, solution));

describe('new statistics of the texts', () => {
  it('come with a re-match of everything', async () => {
    const before = await stored();
    expect(before?.inputs.corpusSnapshot).toBe(0);
    expect(await new BuildCorpus(ground.unitOfWork).execute(SYSTEM)).toEqual({ number: 1, documents: 2 });
    await world.idle();
    expect(await stored()).toMatchObject({ id: before?.id, inputs: { corpusSnapshot: 1 } });
    // The same recommendations, and nobody is told again.
    expect(await world.digest()).toMatchObject({
      matches: [{ state: 'current', fresh: true }],
      notifications: { owner: ['solution_recommended'], vendor: ['need_recommended'] },
    });
  });

  it('that arrive while a match is computed make it begin again', async () => {
    world.candidates.meanwhile = async () => void (await new BuildCorpus(ground.unitOfWork).execute(SYSTEM));
    await new RematchAll(ground.unitOfWork).execute(SYSTEM, { side: 'need' });
    await world.idle();
    expect((await stored())?.inputs.corpusSnapshot).toBe(1);
  });
});

describe('a full re-match', () => {
  it('changes nothing when nothing changed', async () => {
    const before = await world.digest();
    const stands = await stored();
    for (const side of ['need', 'solution'] as const) {
      expect(await new RematchAll(ground.unitOfWork).execute(SYSTEM, { side })).toEqual({ queued: 1 });
    }
    await world.idle();
    expect(await world.digest()).toEqual(before);
    expect(await stored()).toEqual(stands);
  });
});

describe('a stored match', () => {
  it('can be computed again from what it names, byte for byte', async () => {
    await new BuildCorpus(ground.unitOfWork).execute(SYSTEM);
    await world.idle();
    const match = await stored();
    if (!match) throw new Error('no match');
    const { inputs, figures } = match;
    const replayed = await ground.unitOfWork.read(async (store) => {
      const asked = await store.postings.revision('need', need, inputs.needRevision);
      const offered = await store.postings.revision('solution', solution, inputs.solutionRevision);
      const corpus = await store.reference.corpus(inputs.corpusSnapshot);
      const { lexicon, vocabularyVersion } = await ground.library.current();
      if (!asked || !offered || !corpus) throw new Error('an input is gone');
      expect(vocabularyVersion).toBe(inputs.vocabularyVersion);
      const [n, s] = [asked.content as NeedContent, offered.content as SolutionContent];
      const score = scorePair(
        { id: need, organizationId: '', content: visibleNeed(n) },
        { id: solution, organizationId: '', seat: inputs.solutionSeat, content: visibleSolution(s) },
        scoringContext(lexicon, corpus, inputs.asOf),
      );
      return figuresText(figuresOf(score));
    });
    expect(replayed).toBe(figures);
  });
});
