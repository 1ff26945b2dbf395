import { expect, it } from '@jest/globals';
import { readOptions } from './options.mjs';

it('takes one size as before, and several that rise', () => {
  expect(readOptions([])).toEqual({ sizes: [1000], needs: 200, minutes: Infinity });
  expect(readOptions(['--solutions=100000', '--needs', '1000'])).toEqual({
    sizes: [100_000],
    needs: 1000,
    minutes: Infinity,
  });
  expect(readOptions(['--solutions', '10000,100000,1000000', '--minutes', '60'])).toEqual({
    sizes: [10_000, 100_000, 1_000_000],
    needs: 200,
    minutes: 60,
  });
});

it.each([
  ['--solutions', '10000,,100000', '--solutions 10000,100000'],
  ['--solutions', '10000,1e5', '--solutions 10000,100000'],
  ['--solutions', '', '--solutions 10000,100000'],
  ['--solutions', '0', '--solutions 10000,100000'],
  ['--solutions', '6000000', '--solutions 10000,100000'],
  ['--solutions', '5000,100,5000', '--solutions 100,5000'],
  ['--needs', '-5x', '--needs 1000'],
  ['--needs', '2.5', '--needs 1000'],
  ['--minutes', 'soon', '--minutes 60'],
])('names %s and the mend for "%s"', (option, value, mend) => {
  const refused = () => readOptions([`${option}=${value}`]);
  expect(refused).toThrow(option);
  expect(refused).toThrow(mend);
});

it('refuses what it does not know', () => {
  expect(() => readOptions(['--solution', '5'])).toThrow(/--solution'.*[\s\S]*--minutes 60/);
});
