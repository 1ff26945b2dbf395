import { expect, it, jest } from '@jest/globals';
import { follow } from './follow.mjs';

async function* lines(...told: readonly unknown[]) {
  for (const one of told) yield await Promise.resolve(typeof one === 'string' ? one : JSON.stringify(one));
}

const following = async (told: AsyncIterable<string>) => {
  const seen: unknown[] = [];
  const error = jest.spyOn(console, 'error').mockImplementation(() => undefined);
  try {
    await follow(told, {
      begun: (step: string) => seen.push(step),
      found: (figures: object, isSoFar: boolean) => seen.push({ ...figures, isSoFar }),
    });
  } catch (failure) {
    seen.push((failure as Error).message);
  }
  const errors = error.mock.calls.flat();
  error.mockRestore();
  return { seen, errors };
};

it('hands on what is told in its order, and whatever else is said to standard error', async () => {
  const log = { level: 30, msg: 'ready' };
  const told = lines(
    { step: 'publish' },
    log,
    { figures: { a: 1 } },
    { step: 'rematch' },
    { figures: { b: 1 }, isSoFar: true },
    'null',
    'no JSON',
    { figures: { b: 2 } },
  );
  expect(await following(told)).toEqual({
    seen: ['publish', { a: 1, isSoFar: false }, 'rematch', { b: 1, isSoFar: true }, { b: 2, isSoFar: false }],
    errors: [JSON.stringify(log), 'null', 'no JSON'],
  });
});

it('ends the step that was under way when nothing more is told, also when reading fails', async () => {
  expect((await following(lines({ step: 'recall' }))).seen).toEqual(['recall']);
  async function* broken() {
    yield* lines({ step: 'search' });
    throw new Error('pipe');
  }
  expect((await following(broken())).seen).toEqual(['search', 'pipe']);
});
