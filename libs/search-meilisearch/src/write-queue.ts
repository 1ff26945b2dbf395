import type { SearchDocument } from '@duijie/application';
import type { Side } from '@duijie/domain';

/** What is to become of one document: stored, or (without a document) gone. */
export interface Change {
  readonly side: Side;
  readonly id: string;
  readonly document: SearchDocument | null;
}

/**
 * Writers take turns, and what arrives while one turn is written goes together into the next: a burst becomes a few batches,
 * and of several changes to one document only the last counts.
 */
export class WriteQueue {
  private pending = new Map<string, Change>();
  private next: Promise<void> | undefined;
  private current: Promise<void> = Promise.resolve();

  constructor(private readonly write: (changes: readonly Change[]) => Promise<void>) {}

  /** Resolves when these (or what replaced them) are written; rejects with the error of their batch. */
  put(changes: readonly Change[]): Promise<void> {
    for (const change of changes) {
      const key = `${change.side} ${change.id}`;
      const before = this.pending.get(key);
      if (before?.document && change.document && before.document.version > change.document.version) continue;
      this.pending.set(key, change);
    }
    this.next ??= this.turn();
    return this.next;
  }

  private turn(): Promise<void> {
    const turn = this.current
      .catch(() => undefined)
      .then(() => {
        const changes = [...this.pending.values()];
        this.pending = new Map();
        this.next = undefined;
        return this.write(changes);
      });
    this.current = turn;
    return turn;
  }
}
