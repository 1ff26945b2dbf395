import { describe, expect, it } from '@jest/globals';
import { containing, isKey, window, withoutNulls } from './rows.js';

describe('rows', () => {
  it('leaves NULLs out, and keeps what is merely empty', () =>
    expect(withoutNulls({ a: null, b: 0, c: '', d: false, e: undefined })).toStrictEqual({
      b: 0,
      c: '',
      d: false,
    }));

  it('lets the wildcards of LIKE stand for themselves', () =>
    expect(containing('50%_\\a\u0000b')).toBe('%50\\%\\_\\\\ab%'));

  it.each([
    ['0190f5e0-0000-7000-8000-000000000001', true],
    ['0190F5E0-0000-7000-8000-000000000001', true],
    ['0190f5e0-0000-7000-8000-00000000000', false],
    ['0190f5e0-0000-7000-8000-000000000001\n', false],
    ['', false],
  ])('%j is a key: %s', (text, is) => expect(isKey(text)).toBe(is));

  it('counts pages from 1', () => expect(window({ page: 3, size: 20 })).toEqual({ skip: 40, take: 20 }));
});
