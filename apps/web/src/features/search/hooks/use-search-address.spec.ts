import { readAsked, writeAsked } from './use-search-address.js';

const read = (text: string, side: 'need' | 'solution' = 'need') => readAsked(new URLSearchParams(text), side);

describe('the address of a search', () => {
  it('says all of it, and nothing that is usual', () => {
    const asked = read('q=实训&scenario=a&scenario=b&city=3302&sort=closing&page=3');
    expect(asked).toEqual({
      q: '实训',
      chosen: { scenario: ['a', 'b'], supply: [], city: ['3302'], kind: [], concept: [] },
      sort: 'closing',
      page: 3,
    });
    expect(new URLSearchParams(writeAsked(asked)).toString()).toBe(
      new URLSearchParams('q=实训&scenario=a&scenario=b&city=3302&sort=closing&page=3').toString(),
    );
    expect(writeAsked(read('sort=newest&page=1'))).toBe('');
  });
  it.each(['page=0', 'page=-2', 'page=1e9', 'page=abc', 'sort=relevance', 'sort=%3Cscript%3E'])(
    'takes %s for the usual',
    (text) => {
      expect(read(text)).toMatchObject({ page: 1, sort: 'newest' });
    },
  );
  it('offers no closing date for solutions', () =>
    expect(read('sort=closing', 'solution').sort).toBe('newest'));
});
