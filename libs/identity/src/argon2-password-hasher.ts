import { hash, verify } from '@node-rs/argon2';
import { PasswordHasher } from '@duijie/application';

/** argon2id (the library's default) with OWASP's first recommendation: 19 MiB, 2 passes, 1 lane. */
const PARAMETERS = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

export class Argon2PasswordHasher extends PasswordHasher {
  hash(password: string): Promise<string> {
    return hash(password.normalize('NFKC'), PARAMETERS);
  }

  verify(stored: string, password: string): Promise<boolean> {
    return verify(stored, password.normalize('NFKC'));
  }
}
