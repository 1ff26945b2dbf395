import { expect, it } from '@jest/globals';
import { emptyNeed, emptySolution, visibleNeed, visibleSolution } from '@duijie/domain';
import { bigramCosine } from './bigram-cosine.js';

const need = (id: string, title: string) => ({
  id,
  organizationId: '',
  content: visibleNeed({ ...emptyNeed(), title }),
});
const solution = (id: string, title: string, description = '') =>
  [
    id,
    {
      id,
      organizationId: '',
      seat: '',
      content: visibleSolution({ ...emptySolution(), title, description }),
    },
  ] as const;

it('finds alike what shares rare pairs, the title before the description', () => {
  const likeness = bigramCosine({
    needs: [need('n', '压铸应急演练'), need('m', '')],
    solutions: new Map([
      solution('same', '压铸应急演练'),
      solution('titled', '压铸安全', '景区'),
      solution('described', '景区', '压铸安全'),
      solution('other', '博物馆讲解'),
    ]),
    judgements: new Map(),
    pairs: 0,
  });
  expect(likeness('n', 'same')).toBeCloseTo(1);
  expect(likeness('n', 'titled')).toBeGreaterThan(likeness('n', 'described'));
  expect(likeness('n', 'described')).toBeGreaterThan(0);
  expect([likeness('n', 'other'), likeness('m', 'same')]).toEqual([0, 0]);
});
