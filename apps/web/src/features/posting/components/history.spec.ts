import { folded } from './history.js';

const line = (event: string, at: number, actorName = '周敏') => ({
  event,
  actorName,
  at: `2026-11-20T10:${10 + at}:00Z`,
});

it('shows the newest first and folds the saves of one person', () => {
  const lines = [
    line('created', 0),
    line('edited', 1),
    line('edited', 2),
    line('edited', 3, '陈工'),
    line('submitted', 4),
  ];
  expect(folded(lines).map(({ event, times, actorName }) => `${event} ${times} ${actorName}`)).toEqual([
    'submitted 1 周敏',
    'edited 1 陈工',
    'edited 2 周敏',
    'created 1 周敏',
  ]);
});
