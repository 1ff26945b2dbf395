import type { Actor } from '../access/actor.js';
import type { ReferenceEdition, ReferenceKind } from '../ports/reference-repository.js';
import type { Segmenter } from '../ports/small-ports.js';
import type { UnitOfWork } from '../ports/unit-of-work.js';
import { spelled } from './spell.js';

/** The active edition of one kind, for anyone; its version is the ETag. undefined when it was never loaded. */
export class ViewReference {
  /** Reading and spelling 1,700 industries takes a while, and an edition never changes. */
  private readonly spelt = new Map<ReferenceKind, ReferenceEdition>();

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly segmenter: Segmenter,
  ) {}

  async execute(
    _actor: Actor,
    { kind }: { readonly kind: ReferenceKind },
  ): Promise<ReferenceEdition | undefined> {
    const { editions } = await this.unitOfWork.read((store) => store.reference.versions());
    const known = this.spelt.get(kind);
    if (known && known.version === editions[kind]) return known;
    const edition = await this.unitOfWork.read((store) => store.reference.active(kind));
    if (!edition) return undefined;
    const fresh = spelled(edition, this.segmenter);
    this.spelt.set(kind, fresh);
    return fresh;
  }
}
