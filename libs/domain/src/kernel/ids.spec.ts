import { isUuid } from './ids.js';

describe('isUuid', () => {
  it.each(['0e04128e-a6aa-4c84-990f-d1e657e8dd0e', '0192F8A0-1B2C-7D3E-8F40-1234567890AB'])(
    '%s is one',
    (id) => expect(isUuid(id)).toBe(true),
  );
  it.each([
    '',
    '1',
    '0e04128e-a6aa-4c84-990f-d1e657e8dd0',
    '0e04128e-a6aa-4c84-990f-d1e657e8dd0e\n',
    'g'.repeat(36),
  ])('%j is none', (id) => expect(isUuid(id)).toBe(false));
});
