/** Runs a task whenever it is woken, never twice at once; a wake-up meanwhile means one more round. */
export class OneAtATime {
  private running?: Promise<void>;
  private again = false;
  private closed = false;

  /** @param task true: there is more, run at once again */
  constructor(
    private readonly task: () => Promise<boolean>,
    private readonly onError: (error: unknown) => void,
  ) {}

  wake(): void {
    if (this.closed) return;
    this.again = true;
    this.running ??= this.rounds().finally(() => (this.running = undefined));
  }

  /** Waits for the round under way. */
  async close(): Promise<void> {
    this.closed = true;
    await this.running;
  }

  private async rounds(): Promise<void> {
    while (this.again && !this.closed) {
      this.again = false;
      try {
        if (await this.task()) this.again = true;
      } catch (error) {
        this.onError(error);
      }
    }
  }
}
