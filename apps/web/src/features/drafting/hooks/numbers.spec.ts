import { numberOf } from './numbers.js';

it.each([
  ['', undefined],
  [' 120 ', 120],
  ['１２０．５', 120.5],
  ['1,200', 1200],
  ['-3', -3],
  ['.5', 0.5],
  ['1e5', NaN],
  ['0x10', NaN],
  ['Infinity', NaN],
  ['一百', NaN],
  ['<b>1</b>', NaN],
])('reads %j as %p', (text, value) => expect(numberOf(text)).toEqual(value));
