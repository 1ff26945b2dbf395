import { differences } from './differences.js';

it('names the fields that differ, whatever the order of keys', () => {
  expect(
    differences(
      { title: 'a', budget: { min: 1, max: 2 }, specs: [1], goal: 'x' },
      { title: 'b', budget: { max: 2, min: 1 }, specs: [1, 2], note: 'n', goal: 'x' },
    ),
  ).toEqual(['title', 'specs', 'note']);
  expect(differences({ a: undefined }, {})).toEqual([]);
});
