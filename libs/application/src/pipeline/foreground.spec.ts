import { setImmediate as turn } from 'node:timers/promises';
import { Foreground } from './foreground.js';

/** Work that goes on until it is told to end. */
function begun(foreground: Foreground): { readonly end: () => Promise<void> } {
  let finish = (): void => undefined;
  const done = foreground.during(() => new Promise<void>((resolve) => (finish = resolve)));
  return { end: () => (finish(), done) };
}

describe('the foreground', () => {
  it('is quiet where nobody waits for anything', () =>
    expect(new Foreground().quiet()).resolves.toBeUndefined());

  it('lets go first what was begun, and what follows it', async () => {
    const foreground = new Foreground();
    const order: string[] = [];
    const first = begun(foreground);
    const waited = foreground.quiet().then(() => order.push('in no hurry'));
    await turn();
    order.push('first step');
    await first.end();
    const second = begun(foreground);
    await turn();
    order.push('second step');
    await second.end();
    await waited;
    expect(order).toEqual(['first step', 'second step', 'in no hurry']);
  });

  it('does not wait for ever', async () => {
    const foreground = new Foreground();
    const endless = begun(foreground);
    await expect(foreground.quiet()).resolves.toBeUndefined();
    await endless.end();
  });

  it('is quiet again after work that failed', async () => {
    const foreground = new Foreground();
    await expect(foreground.during(() => Promise.reject(new Error('failed')))).rejects.toThrow('failed');
    await expect(foreground.quiet()).resolves.toBeUndefined();
  });
});
