import { createHash, randomBytes } from 'node:crypto';
import { TokenSource } from '@duijie/application';

export class RandomTokenSource extends TokenSource {
  issue(): { token: string; tokenHash: string } {
    const token = randomBytes(32).toString('base64url');
    return { token, tokenHash: this.hash(token) };
  }

  hash(token: string): string {
    return createHash('sha256').update(token).digest('hex');
  }
}
