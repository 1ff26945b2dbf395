import { isProblem } from '../../../lib/problem.js';

/** Where a draft stands, as far as its writer needs to know. */
export type DraftStatus =
  | { readonly kind: 'untouched' }
  /** Typed, kept on this computer; saved in a moment, or on demand where it is published. */
  | { readonly kind: 'changed' }
  | { readonly kind: 'saving' }
  | { readonly kind: 'saved'; readonly at: Date }
  | { readonly kind: 'offline' }
  | { readonly kind: 'signed-out' }
  | { readonly kind: 'refused'; readonly error: unknown }
  | { readonly kind: 'conflict' };

export interface Saved {
  readonly id: string;
  readonly version: number;
}

export interface KeeperPorts<C> {
  readonly create: (content: C) => Promise<Saved>;
  readonly save: (id: string, content: C, version: number) => Promise<Saved>;
  /** Keeps a copy on this computer until the platform has it. */
  readonly keepCopy: (id: string | undefined, version: number | undefined) => void;
  readonly dropCopy: (id: string | undefined) => void;
  /** Runs `then` later; the answer cancels it. */
  readonly later: (ms: number, then: () => void) => () => void;
  readonly now: () => Date;
}

const PAUSE_MS = 1_200;
/** Between attempts while the platform cannot be reached. */
const RETRY_MS = 5_000;

/**
 * Saves a draft while it is typed: one request at a time, the newest content last, nothing typed ever lost. `read` gives the
 * content as it is now. Where `auto` is off, only `flush` saves.
 */
export class DraftKeeper<C> {
  private id: string | undefined;
  private version: number | undefined;
  private status: DraftStatus = { kind: 'untouched' };
  private readonly listeners = new Set<() => void>();
  private cancel?: () => void;
  private running?: Promise<boolean>;
  /** Counts changes, so that what was typed during a request is saved after it. */
  private typed = 0;
  private stored = 0;

  constructor(
    private readonly ports: KeeperPorts<C>,
    private readonly read: () => C,
    readonly auto: boolean,
    start?: Saved,
  ) {
    this.id = start?.id;
    this.version = start?.version;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };
  readonly current = (): DraftStatus => this.status;
  get saved(): Saved | undefined {
    return this.id === undefined || this.version === undefined ? undefined : { id: this.id, version: this.version };
  }

  /** To be called after each change. */
  touch(): void {
    this.typed += 1;
    this.ports.keepCopy(this.id, this.version);
    // A conflict waits for a person; everything else goes on by itself.
    if (this.status.kind === 'conflict') return;
    if (this.status.kind !== 'saving') this.become({ kind: 'changed' });
    if (this.auto) this.schedule(PAUSE_MS);
  }

  /** Saves now. True when the platform has everything that was typed. */
  async flush(): Promise<boolean> {
    this.cancel?.();
    while (this.running) await this.running;
    if (this.status.kind === 'conflict') return false;
    if (this.id !== undefined && this.typed === this.stored) return true;
    this.running = this.attempt();
    try {
      return await this.running;
    } finally {
      this.running = undefined;
    }
  }

  /** After a conflict, with the version that is current now; `mine` still has to be saved. */
  resolve(version: number, mine: boolean): void {
    this.version = version;
    if (mine) {
      this.typed += 1;
      this.become({ kind: 'changed' });
      return;
    }
    this.stored = this.typed;
    this.ports.dropCopy(this.id);
    this.become({ kind: 'untouched' });
  }

  /** Something else moved the posting on: its state, not its content. */
  moved(version: number): void {
    this.version = version;
  }

  stop(): void {
    this.cancel?.();
    this.listeners.clear();
  }

  private schedule(ms: number): void {
    this.cancel?.();
    this.cancel = this.ports.later(ms, () => void this.flush());
  }

  private async attempt(): Promise<boolean> {
    const typed = this.typed;
    const former = this.id;
    this.become({ kind: 'saving' });
    try {
      const content = this.read();
      const { id, version } =
        this.id === undefined || this.version === undefined
          ? await this.ports.create(content)
          : await this.ports.save(this.id, content, this.version);
      this.id = id;
      this.version = version;
      this.stored = typed;
      if (former === undefined) this.ports.dropCopy(undefined);
      if (this.typed === typed) {
        this.ports.dropCopy(id);
        this.become({ kind: 'saved', at: this.ports.now() });
        return true;
      }
      this.ports.keepCopy(id, version);
      this.become({ kind: 'changed' });
      if (this.auto) this.schedule(PAUSE_MS);
      return false;
    } catch (error) {
      this.become(afterFailure(error));
      if (this.status.kind === 'offline' && this.auto) this.schedule(RETRY_MS);
      return false;
    }
  }

  private become(status: DraftStatus): void {
    this.status = status;
    for (const listener of this.listeners) listener();
  }
}

function afterFailure(error: unknown): DraftStatus {
  if (isProblem(error, 'POSTING.VERSION_CONFLICT')) return { kind: 'conflict' };
  if (isProblem(error, 'SESSION.REQUIRED')) return { kind: 'signed-out' };
  if (isProblem(error) && error.passing) return { kind: 'offline' };
  return { kind: 'refused', error };
}
