import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { PASSWORD, playAll, type Cast } from '../harness/cast.js';
import { refused } from '../harness/client.js';
import { Platform } from '../harness/platform.js';

let platform: Platform;
let cast: Cast;

beforeAll(async () => {
  platform = await Platform.open();
  cast = await playAll(platform);
});
afterAll(() => platform?.close());

const signIn = (email: string, password: string) => platform.visitor().post('/session', { email, password });

it('lets ten guesses through, however many are sent at once, and then not even the right password', async () => {
  const { email } = cast.rival;
  const guesses = await Promise.all(Array.from({ length: 30 }, () => signIn(email, 'not the password')));
  expect(guesses.filter(({ status }) => status === 401)).toHaveLength(10);
  const late = refused(await signIn(email, PASSWORD));
  expect(late).toMatchObject({ status: 429, code: 'SESSION.TOO_MANY_ATTEMPTS' });
  // The same origin guessed ten times: it waits for every other address too.
  expect(refused(await signIn(cast.vendor.email, PASSWORD)).status).toBe(429);
});
