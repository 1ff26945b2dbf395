import { patiently } from './patience.js';

const refused = (status: number, retryAfter?: string) =>
  Object.assign(new Error('refused'), {
    response: { status, headers: new Headers(retryAfter === undefined ? {} : { 'retry-after': retryAfter }) },
  });
const failed = (cause: object) =>
  Object.assign(new Error('failed'), { name: 'MeilisearchRequestError', cause });
const broken = (code: string) => failed({ message: 'fetch failed', cause: { code } });

/** Fails with these one after the other, then answers; says how long was waited between. */
async function asked(
  errors: unknown[],
  againWithinMs = 60_000,
): Promise<{ answer: string; waited: number[] }> {
  const waited: number[] = [];
  const left = [...errors];
  const ask = () => (left.length > 0 ? Promise.reject(left.shift()) : Promise.resolve('an answer'));
  const answer = await patiently({ againWithinMs }, ask, async (ms) => waited.push(ms));
  return { answer, waited };
}

describe('patience', () => {
  it('asks an overloaded server again, ever later', async () => {
    expect(await asked([refused(503), refused(429), refused(504)])).toEqual({
      answer: 'an answer',
      waited: [100, 200, 400],
    });
  });

  it('waits as long as it is told to, where there is so much time', async () => {
    expect((await asked([refused(503, '10')])).waited).toEqual([10_000]);
    expect((await asked([refused(503, '10')], 4_000)).waited).toEqual([100]);
    expect((await asked([refused(503, 'Fri, 20 Nov 2026 12:00:00 GMT')])).waited).toEqual([100]);
  });

  it('asks again what a broken connection or silence swallowed', async () => {
    const silence = failed({ name: 'MeilisearchRequestTimeOutError', message: 'timed out' });
    expect((await asked([broken('UND_ERR_SOCKET'), broken('ECONNRESET'), silence])).waited).toHaveLength(3);
  });

  it('gives up when its time is over', async () => {
    await expect(asked([refused(503)], 50)).rejects.toThrow('refused');
  });

  it('never asks again a server that is away, nor what was refused for good', async () => {
    for (const error of [broken('ECONNREFUSED'), refused(400), refused(500), new Error('a mistake of ours')])
      await expect(asked([error])).rejects.toBe(error);
  });
});
