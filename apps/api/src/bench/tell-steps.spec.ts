import { expect, it } from '@jest/globals';
import { StepTeller, type Told } from './tell-steps.js';

it('tells of a step before it is measured, and of its figures when they stand', async () => {
  const told: Told[] = [];
  const teller = new StepTeller((one) => told.push(one));
  const found = await teller.step('rematch', (soFar) => {
    expect(told).toEqual([{ step: 'rematch' }]);
    soFar({ rate: 1 });
    return Promise.resolve({ rate: 2 });
  });
  expect(found).toEqual({ rate: 2 });
  expect(told.slice(1)).toEqual([{ figures: { rate: 1 }, isSoFar: true }, { figures: { rate: 2 } }]);
});

it('keeps what a step had when it failed, and says nothing of its end', async () => {
  const told: Told[] = [];
  const failing = new StepTeller((one) => told.push(one)).step('recall', (soFar) => {
    soFar({ recall: 0.5 });
    return Promise.reject(new Error('gone'));
  });
  await expect(failing).rejects.toThrow('gone');
  expect(told).toEqual([{ step: 'recall' }, { figures: { recall: 0.5 }, isSoFar: true }]);
});
