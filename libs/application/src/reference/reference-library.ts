import type { ReferenceVersions } from '../ports/reference-repository.js';
import type { Clock } from '../ports/small-ports.js';
import type { UnitOfWork } from '../ports/unit-of-work.js';
import { loadShelf, type ReferenceShelf } from './reference-shelf.js';

/** How long readers may go on with an edition that has been replaced, ms. */
const GOOD_FOR = 10_000;

const same = (a: ReferenceVersions, b: ReferenceVersions): boolean =>
  a.corpus === b.corpus &&
  a.weights === b.weights &&
  a.meaning === b.meaning &&
  a.editions.vocabulary === b.editions.vocabulary &&
  a.editions.regions === b.editions.regions &&
  a.editions.industries === b.editions.industries;

/** Keeps the reference data in memory and notices when another process activated a newer edition. */
export class ReferenceLibrary {
  private shelf?: ReferenceShelf;
  private checkedAt = 0;
  private checking?: Promise<ReferenceShelf>;

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** For readers and forms: at most 10 s behind. */
  async current(): Promise<ReferenceShelf> {
    const age = this.clock.now().getTime() - this.checkedAt;
    return this.shelf && age < GOOD_FOR ? this.shelf : this.fresh();
  }

  /** For matching: the editions that are active now. One cheap query when nothing changed. */
  fresh(): Promise<ReferenceShelf> {
    this.checking ??= this.check().finally(() => (this.checking = undefined));
    return this.checking;
  }

  private async check(): Promise<ReferenceShelf> {
    const at = this.clock.now().getTime();
    this.shelf = await this.unitOfWork.read(async (store) => {
      const versions = await store.reference.versions();
      return this.shelf && same(this.shelf.versions, versions) ? this.shelf : loadShelf(store, versions);
    });
    this.checkedAt = at;
    return this.shelf;
  }
}
