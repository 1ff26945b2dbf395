import type { Actor } from '../access/actor.js';
import type { ReferenceEdition, ReferenceKind } from '../ports/reference-repository.js';
import type { UnitOfWork } from '../ports/unit-of-work.js';

/** The active edition of one kind, for anyone; its version is the ETag. undefined when it was never loaded. */
export class ViewReference {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async execute(
    _actor: Actor,
    input: { readonly kind: ReferenceKind },
  ): Promise<ReferenceEdition | undefined> {
    return this.unitOfWork.read((store) => store.reference.active(input.kind));
  }
}
