/** Now, and today in China (ISO date). */
export abstract class Clock {
  abstract now(): Date;
  abstract today(): string;
}

/** UUIDv7: ordered by time. */
export abstract class IdSource {
  abstract next(): string;
}

/** argon2id. */
export abstract class PasswordHasher {
  abstract hash(password: string): Promise<string>;
  abstract verify(hash: string, password: string): Promise<boolean>;
}

/** Session tokens: 32 random bytes, base64url; stored as SHA-256 hex. */
export abstract class TokenSource {
  abstract issue(): { readonly token: string; readonly tokenHash: string };
  abstract hash(token: string): string;
}

/** Counts attempts per key across processes. @throws SESSION.TOO_MANY_ATTEMPTS {minutes} */
export abstract class AttemptLimiter {
  /** Refuses when too many failed lately; counts nothing. */
  abstract check(key: string): Promise<void>;
  /** Counts an attempt before its outcome is known, so that many at once count as many; `reset` when it was right. */
  abstract begin(key: string): Promise<void>;
  /** Counts a failure. */
  abstract fail(key: string): Promise<void>;
  abstract reset(key: string): Promise<void>;
}

/** Words of a text for search: Chinese segmented, Latin whole; and its pinyin, full and initials. */
export abstract class Segmenter {
  abstract words(text: string): readonly string[];
  abstract pinyin(text: string): { readonly full: string; readonly initials: string };
  /** Pinyin without tones, one per Chinese character; Latin words stay whole. */
  abstract syllables(text: string): readonly string[];
}
