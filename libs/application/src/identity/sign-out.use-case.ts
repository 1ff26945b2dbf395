import type { TokenSource } from '../ports/small-ports.js';
import type { UnitOfWork } from '../ports/unit-of-work.js';
import type { Actor } from '../access/actor.js';

/** Ends the session of the token; a token that is already gone is no error. */
export class SignOut {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly tokens: TokenSource,
  ) {}

  async execute(_actor: Actor, input: { readonly token: string }): Promise<void> {
    await this.unitOfWork.run((store) => store.sessions.delete(this.tokens.hash(input.token)));
  }
}
