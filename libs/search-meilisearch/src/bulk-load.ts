import type { SearchDocument } from '@duijie/application';
import { SIDES, type Side } from '@duijie/domain';
import type { Engine } from './engine.js';

const PAYLOAD = 500;
/** Payloads that wait at the server at a time: it takes all that wait into an index at once, in little more time than one. */
const WAITING = 20;

/** Documents on their way into indexes that nobody reads yet: nothing is stored there that could be newer. */
export class BulkLoad {
  private readonly held = new Map<Side, SearchDocument[]>(SIDES.map((side) => [side, []]));
  /** Their tasks, oldest first. */
  private readonly waiting: number[] = [];

  /** @param beat says that we live; sent with every payload */
  constructor(
    private readonly engine: Engine,
    private readonly beat: () => Promise<unknown>,
  ) {}

  async add(documents: readonly SearchDocument[]): Promise<void> {
    for (const side of SIDES) {
      const held = this.held.get(side) ?? [];
      for (const document of documents) if (document.side === side) held.push(document);
      while (held.length >= PAYLOAD) await this.send(side, held.splice(0, PAYLOAD));
    }
  }

  /** Returns when everything can be found. */
  async finish(): Promise<void> {
    for (const [side, held] of this.held) if (held.length > 0) await this.send(side, held.splice(0));
    for (const task of this.waiting.splice(0)) await this.engine.done({ taskUid: task });
  }

  private async send(side: Side, documents: readonly SearchDocument[]): Promise<void> {
    const { taskUid } = await this.engine.add(this.engine.names.beside(side), documents);
    await this.beat();
    this.waiting.push(taskUid);
    const [oldest] = this.waiting;
    if (this.waiting.length < WAITING || oldest === undefined) return;
    await this.engine.done({ taskUid: oldest });
    this.waiting.shift();
  }
}
