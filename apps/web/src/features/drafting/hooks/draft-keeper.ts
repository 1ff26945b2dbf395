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

export interface KeeperPorts<F> {
  readonly create: (form: F) => Promise<Saved>;
  readonly save: (id: string, form: F, version: number) => Promise<Saved>;
  /** Keeps a copy on this computer until the platform has it. */
  readonly keepCopy: (id: string | undefined, version: number | undefined, form: F) => void;
  readonly dropCopy: (id: string | undefined) => void;
  /** Runs `then` later; the answer cancels it. */
  readonly later: (ms: number, then: () => void) => () => void;
  readonly now: () => Date;
}

const PAUSE_MS = 1_200;
/** Between attempts while the platform cannot be reached. */
const RETRY_MS = 5_000;

/** What is typed, and where it stands. */
export interface Kept<F> {
  readonly form: F;
  readonly status: DraftStatus;
  readonly saved: Saved | undefined;
}

/**
 * Holds what is typed and saves it meanwhile: one request at a time, the newest last, nothing ever lost. Where `auto` is off, only
 * `flush` saves.
 */
export class DraftKeeper<F> {
  private id: string | undefined;
  private version: number | undefined;
  private status: DraftStatus = { kind: 'untouched' };
  private shown: Kept<F>;
  private readonly listeners = new Set<() => void>();
  private cancel?: () => void;
  private running?: Promise<boolean>;
  /** Counts changes, so that what was typed during a request is saved after it. */
  private typed = 0;
  private stored = 0;

  constructor(
    private readonly ports: KeeperPorts<F>,
    private form: F,
    readonly auto: boolean,
    start?: Saved,
  ) {
    this.id = start?.id;
    this.version = start?.version;
    this.shown = { form, status: this.status, saved: start };
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };
  /** The same object until something changes. */
  readonly now = (): Kept<F> => this.shown;

  change(form: F): void {
    this.form = form;
    this.typed += 1;
    this.ports.keepCopy(this.id, this.version, form);
    // A conflict waits for a person; everything else goes on by itself.
    const { kind } = this.status;
    this.become(kind === 'conflict' || kind === 'saving' ? this.status : { kind: 'changed' });
    if (this.auto && kind !== 'conflict') this.schedule(PAUSE_MS);
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

  /** After a conflict: what was typed stands, on top of the version that is current now. */
  overrule(version: number): void {
    this.version = version;
    this.status = { kind: 'changed' };
    this.change(this.form);
  }

  /** What the platform has is taken instead of what was typed. */
  giveWay(form: F, version: number | undefined): void {
    this.cancel?.();
    this.form = form;
    this.version = version;
    this.stored = this.typed;
    this.ports.dropCopy(this.id);
    this.become({ kind: 'untouched' });
  }

  /** Something else moved the posting on: its state, not its content. */
  moved(version: number): void {
    this.version = version;
    this.become(this.status);
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
      const { id, version } =
        this.id === undefined || this.version === undefined
          ? await this.ports.create(this.form)
          : await this.ports.save(this.id, this.form, this.version);
      this.id = id;
      this.version = version;
      this.stored = typed;
      if (former === undefined) this.ports.dropCopy(undefined);
      if (this.typed === typed) {
        this.ports.dropCopy(id);
        this.become({ kind: 'saved', at: this.ports.now() });
        return true;
      }
      this.ports.keepCopy(id, version, this.form);
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
    const saved =
      this.id === undefined || this.version === undefined
        ? undefined
        : { id: this.id, version: this.version };
    this.shown = { form: this.form, status, saved };
    for (const listener of this.listeners) listener();
  }
}

function afterFailure(error: unknown): DraftStatus {
  if (isProblem(error, 'POSTING.VERSION_CONFLICT')) return { kind: 'conflict' };
  if (isProblem(error, 'SESSION.REQUIRED')) return { kind: 'signed-out' };
  if (isProblem(error) && error.passing) return { kind: 'offline' };
  return { kind: 'refused', error };
}
