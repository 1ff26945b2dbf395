import type { Side } from '@duijie/domain';

/** Every index of one installation, told apart from others on the same server by a prefix. */
export class IndexNames {
  constructor(private readonly prefix: string) {}

  live(side: Side): string {
    return `${this.prefix}_${side}s`;
  }
  beside(side: Side): string {
    return `${this.prefix}_${side}s_next`;
  }
  /** One document that names the settings of the served indexes. */
  get state(): string {
    return `${this.prefix}_state`;
  }
  /** There while an index is built: its being there is the lock, its documents are the journal of what arrived meanwhile. */
  get building(): string {
    return `${this.prefix}_building`;
  }
}
