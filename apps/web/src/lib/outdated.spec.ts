import { isOutdated } from './outdated.js';

describe('a page left open over an upgrade', () => {
  const served = (script: string) => () => Promise.resolve(`<script type="module" src="${script}"></script>`);
  it('is noticed by the name of its script', async () => {
    expect(await isOutdated('/assets/index-a1.js', served('/assets/index-b2.js'))).toBe(true);
    expect(await isOutdated('/assets/index-a1.js', served('/assets/index-a1.js'))).toBe(false);
  });
  it('is not suspected while nothing is known', async () => {
    expect(await isOutdated('/assets/index-a1.js', () => Promise.resolve(undefined))).toBe(false);
    expect(await isOutdated('/assets/index-a1.js', () => Promise.reject(new Error('away')))).toBe(false);
    expect(await isOutdated(undefined, served('/assets/index-b2.js'))).toBe(false);
  });
});
