import type { Findable } from './findable.js';
import type { GathererFor } from './gatherer.js';
import { SideIndex } from './side-index.js';

/** When so many slots are removed postings, the lists are written anew. */
const MOST_REMOVED = 0.25;
const REMOVED_FROM = 1_000;

interface Kept<P> {
  readonly id: string;
  readonly prepared: P;
}

/** One side: the lists, and what stands in their slots. */
export class Shelf<P> {
  index: SideIndex;
  readonly slots = new Map<string, number>();
  kept: (Kept<P> | undefined)[] = [];

  /** @param placed is told which slot a posting stands in, and again when all get new numbers; what it gives back is kept */
  constructor(
    gathererFor: GathererFor,
    private readonly placed: (slot: number, prepared: P) => P = (_, prepared) => prepared,
  ) {
    this.index = new SideIndex(gathererFor);
  }

  put(id: string, prepared: P, findable: Findable): P {
    this.remove(id);
    return this.place(this.index.add(findable), { id, prepared });
  }

  remove(id: string): void {
    const slot = this.slots.get(id);
    if (slot === undefined) return;
    this.slots.delete(id);
    this.kept[slot] = undefined;
    this.index.remove(slot);
    const { slots, removed } = this.index;
    if (removed >= REMOVED_FROM && removed > slots * MOST_REMOVED) this.renumber();
  }

  of(id: string): P | undefined {
    const slot = this.slots.get(id);
    return slot === undefined ? undefined : this.kept[slot]?.prepared;
  }

  at(slot: number): Kept<P> {
    return this.kept[slot] as Kept<P>;
  }

  private renumber(): void {
    const before = this.kept;
    this.kept = [];
    const { index } = this;
    this.index = index.renumbered((slot) => this.place(this.kept.length, before[slot] as Kept<P>));
    index.end();
  }

  private place(slot: number, { id, prepared }: Kept<P>): P {
    const kept = this.placed(slot, prepared);
    this.slots.set(id, slot);
    this.kept[slot] = { id, prepared: kept };
    return kept;
  }
}
