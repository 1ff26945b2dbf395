import { readSettings, SettingError } from './settings.js';

describe('readSettings', () => {
  it('needs nothing', () => {
    expect(readSettings({})).toMatchObject({
      PORT: 3000,
      HOST: '127.0.0.1',
      DATABASE_URL: undefined,
      SEED_DEMO: false,
    });
  });

  it.each([
    [{ PORT: '0' }, /^PORT \(0\): .*1–65535/],
    [{ PORT: 'http' }, /^PORT \(http\)/],
    [{ REDIS_URL: 'localhost:6379' }, /^REDIS_URL: .*redis:\/\/host:6379/],
    [{ MEILI_URL: 'meili' }, /^MEILI_URL \(meili\)/],
    [{ MEILI_KEY: 'k' }, /MEILI_URL/],
    [{ CANDIDATES: 'meilisearch' }, /MEILI_URL/],
    [{ CANDIDATES: 'mind' }, /^CANDIDATES .*memory/],
    [{ EMBEDDER_URL: 'http://127.0.0.1:8080/v1' }, /^EMBEDDER_URL: .*EMBEDDER_MODEL/],
    [{ EMBEDDER_MODEL: 'm' }, /^EMBEDDER_MODEL: .*EMBEDDER_URL/],
    [{ EMBEDDER_KEY: 'k' }, /^EMBEDDER_KEY: .*EMBEDDER_URL/],
    [{ EMBEDDER_MODEL: 'two words' }, /^EMBEDDER_MODEL \(two words\)/],
    [{ SEED_DEMO: 'yes' }, /^SEED_DEMO/],
  ])('names the variable and the mend: %j', (env, sentence) => {
    expect(() => readSettings(env)).toThrow(SettingError);
    expect(() => readSettings(env)).toThrow(sentence);
  });

  it('never prints a secret', () => {
    expect(() => readSettings({ DATABASE_URL: 'mysql://u:hunter2@h/d' })).toThrow(/^(?!.*hunter2)/);
    expect(() => readSettings({ DATABASE_URL: 'mysql://u:hunter2@h/d' })).toThrow(SettingError);
  });
});
