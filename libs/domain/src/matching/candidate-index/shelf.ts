import type { Findable } from './findable.js';
import type { GathererFor } from './gatherer.js';
import { KeptTexts } from './kept-texts.js';
import { SideIndex } from './side-index.js';

/** When so many slots are removed postings, the lists are written anew. */
const MOST_REMOVED = 0.25;
const REMOVED_FROM = 1_000;

/** A posting as it stands in the index; whoever puts it there may add what is to be handed out with it. */
export interface Shelved<P> {
  readonly id: string;
  readonly prepared: P;
}

/** One side: the lists, and what stands in their slots. */
export class Shelf<E extends Shelved<unknown>> {
  index: SideIndex;
  private texts?: KeptTexts;
  readonly slots = new Map<string, number>();
  private kept: (E | undefined)[] = [];

  /**
   * @param placed is told which slot a posting stands in and who keeps texts, and again when all get new numbers; what it gives back is kept, and
   * nothing else may be that holds a text which lies there
   */
  constructor(
    gathererFor: GathererFor,
    private readonly placed?: (slot: number, entry: E, texts: KeptTexts) => E,
  ) {
    this.index = new SideIndex(gathererFor);
  }

  put(entry: E, findable: Findable): void {
    this.remove(entry.id);
    this.place(this.index.add(findable), entry);
  }

  /** Another entry of the same posting, prepared alike: what it is found by stays. */
  renew(entry: E): void {
    const slot = this.slots.get(entry.id);
    if (slot !== undefined) this.kept[slot] = entry;
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

  of(id: string): E | undefined {
    const slot = this.slots.get(id);
    return slot === undefined ? undefined : this.kept[slot];
  }

  at(slot: number): E {
    return this.kept[slot] as E;
  }

  private renumber(): void {
    const before = this.kept;
    this.kept = [];
    delete this.texts;
    const { index } = this;
    this.index = index.renumbered((slot) => this.place(this.kept.length, before[slot] as E));
    index.end();
  }

  private place(slot: number, entry: E): void {
    this.slots.set(entry.id, slot);
    this.kept[slot] = this.placed ? this.placed(slot, entry, (this.texts ??= new KeptTexts())) : entry;
  }
}
