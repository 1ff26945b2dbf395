/** One environment variable: what it means, how it is read, whether it may be printed. The README's table is made from these. */
interface Setting<T> {
  readonly meaning: string;
  readonly secret?: true;
  readonly read: (raw: string | undefined) => T;
}

/** A setting that cannot be used; `message` is the whole sentence for the operator. */
export class SettingError extends Error {
  override readonly name = 'SettingError';
}

const url =
  (protocols: readonly string[], example: string) =>
  (raw: string | undefined): string | undefined => {
    if (!raw) return undefined;
    if (!URL.canParse(raw) || !protocols.includes(new URL(raw).protocol))
      throw new Error(
        `应为 ${protocols.join(' 或 ')} 开头的地址，例如 ${example} / must be an address such as ${example}`,
      );
    return raw;
  };

const integer = (fallback: number, min: number, max: number) => (raw: string | undefined) => {
  if (!raw) return fallback;
  const value = Number(raw);
  if (!Number.isInteger(value) || value < min || value > max)
    throw new Error(`应为 ${min}–${max} 的整数 / must be a whole number from ${min} to ${max}`);
  return value;
};

const flag = (raw: string | undefined): boolean => {
  if (!raw || raw === '0' || raw === 'false') return false;
  if (raw === '1' || raw === 'true') return true;
  throw new Error('应为 1 或 0 / must be 1 or 0');
};

const oneOf =
  <T extends string>(words: readonly T[]) =>
  (raw: string | undefined): T | undefined => {
    if (!raw) return undefined;
    const known = words.find((word) => word === raw);
    if (!known) throw new Error(`应为 ${words.join(' 或 ')} / must be ${words.join(' or ')}`);
    return known;
  };

const text =
  <T extends string | undefined>(fallback: T) =>
  (raw: string | undefined): string | T =>
    raw || fallback;

/** It becomes part of the version that every score names. */
const modelName = (raw: string | undefined): string | undefined => {
  if (!raw) return undefined;
  if (!/^[\w./:@+-]{1,100}$/.test(raw))
    throw new Error(
      '应为字母、数字和 . / : @ + - 组成的名称，不超过 100 个字符 / must be a name of at most 100 letters, digits and . / : @ + -',
    );
  return raw;
};

export const SETTINGS = {
  PORT: { meaning: 'Port of the API and the web', read: integer(3000, 1, 65535) },
  HOST: { meaning: 'Address to bind; 127.0.0.1 keeps it on this machine', read: text('127.0.0.1') },
  DATABASE_URL: {
    meaning: 'PostgreSQL 15 or newer; absent: the embedded server',
    secret: true,
    read: url(['postgres:', 'postgresql:'], 'postgres://user:password@host:5432/duijie'),
  },
  DATABASE_EMBEDDED: {
    meaning: 'Set by the starter when DATABASE_URL is its own embedded server',
    read: flag,
  },
  REDIS_URL: {
    meaning: 'Redis 7 or newer for the queue; absent: the queue lives in PostgreSQL',
    secret: true,
    read: url(['redis:', 'rediss:'], 'redis://host:6379'),
  },
  MEILI_URL: {
    meaning: 'Meilisearch for search; absent: search in PostgreSQL',
    read: url(['http:', 'https:'], 'http://host:7700'),
  },
  MEILI_KEY: {
    meaning:
      'Its master key (asking and feeding then get keys of their own), or one that may search, write documents, indexes and settings, and read tasks and version',
    secret: true,
    read: text(undefined),
  },
  CANDIDATES: {
    meaning: 'Where the matcher finds candidates: memory or meilisearch; absent: as MEILI_URL',
    read: oneOf(['memory', 'meilisearch']),
  },
  EMBEDDER_URL: {
    meaning:
      'Base of an OpenAI-compatible API for the factor “meaning”; absent: off. Public texts of postings are sent there, nothing confidential',
    read: url(['http:', 'https:'], 'http://127.0.0.1:8080/v1'),
  },
  EMBEDDER_MODEL: {
    meaning: 'Its model, as that server calls it',
    read: modelName,
  },
  EMBEDDER_KEY: { meaning: 'Its key, if it wants one', secret: true, read: text(undefined) },
  SEED_DEMO: { meaning: 'Seed demonstration data and accounts into an outside database too', read: flag },
  EMBEDDED_WORKER: { meaning: 'The API starts a worker as its child process', read: flag },
  WORKER_CONCURRENCY: { meaning: 'Jobs of one queue that a worker handles at once', read: integer(4, 1, 64) },
  SHOWN_LISTS_KEPT_DAYS: {
    meaning:
      'For how many days it is kept who was shown which recommendations; learning looks back no further',
    read: integer(400, 30, 3650),
  },
  WEB_DIST: { meaning: 'Folder of the built web; absent: the API serves no pages', read: text(undefined) },
  TRUST_PROXY: { meaning: 'Believe X-Forwarded-* from the proxy in front', read: flag },
  LOG_LEVEL: { meaning: 'fatal, error, warn, info, debug', read: text('info') },
} satisfies Record<string, Setting<unknown>>;

export type SettingName = keyof typeof SETTINGS;
export type Settings = { readonly [K in SettingName]: ReturnType<(typeof SETTINGS)[K]['read']> };

/** @throws SettingError that names the variable and the mend; never prints the value of a secret */
export function readSettings(env: Readonly<Record<string, string | undefined>>): Settings {
  const entries = Object.entries(SETTINGS).map(([name, setting]: [string, Setting<unknown>]) => {
    try {
      return [name, setting.read(env[name]?.trim())];
    } catch (error) {
      const shown = setting.secret ? '' : ` (${env[name]})`;
      throw new SettingError(`${name}${shown}: ${(error as Error).message}`);
    }
  });
  const settings = Object.fromEntries(entries) as Settings;
  if (settings.MEILI_KEY && !settings.MEILI_URL)
    throw new SettingError('MEILI_KEY: 需要同时设置 MEILI_URL / needs MEILI_URL as well');
  if (settings.CANDIDATES === 'meilisearch' && !settings.MEILI_URL)
    throw new SettingError('CANDIDATES: 需要同时设置 MEILI_URL / needs MEILI_URL as well');
  if (settings.EMBEDDER_KEY && !settings.EMBEDDER_URL)
    throw new SettingError('EMBEDDER_KEY: 需要同时设置 EMBEDDER_URL / needs EMBEDDER_URL as well');
  if (!settings.EMBEDDER_MODEL !== !settings.EMBEDDER_URL)
    throw new SettingError(
      settings.EMBEDDER_URL
        ? 'EMBEDDER_URL: 需要同时设置 EMBEDDER_MODEL / needs EMBEDDER_MODEL as well'
        : 'EMBEDDER_MODEL: 需要同时设置 EMBEDDER_URL / needs EMBEDDER_URL as well',
    );
  return settings;
}
