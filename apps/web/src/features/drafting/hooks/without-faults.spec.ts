import { emptyNeed, phrase, type NeedContent } from '@duijie/domain';
import { withoutFaults } from './without-faults.js';

const at = (field: string) => ({ field, phrase: phrase('problem.not_a_number') });

it('leaves out the lines and fields at fault and keeps all others', () => {
  const need: NeedContent = {
    ...emptyNeed(),
    title: '压铸车间实训',
    goal: 'x'.repeat(3000),
    specs: [
      { quantity: 'a', comparator: 'gte', value: 1, unit: 'u', strength: 'preference' },
      { quantity: 'b', comparator: 'gte', value: NaN, unit: 'u', strength: 'preference' },
    ],
    budget: { min: NaN, max: 3 },
    deliverWithinDays: -1,
  };
  const saved = withoutFaults(
    need,
    [at('goal'), at('specs.1.value'), at('specs.1.unit'), at('budget.min'), at('deliverWithinDays')],
    emptyNeed(),
  );
  expect(saved).toEqual({ ...emptyNeed(), title: '压铸车间实训', specs: [need.specs[0]] });
});
