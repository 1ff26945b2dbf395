/** How long work in no hurry waits at a time: it goes on, slowly, however busy the worker is. */
const LONGEST_WAIT_MS = 100;

/** What people wait for in this process, so that work in no hurry can step aside for it. */
export class Foreground {
  private busy = 0;
  private waiting: (() => void)[] = [];

  async during<T>(work: () => Promise<T>): Promise<T> {
    this.busy++;
    try {
      return await work();
    } finally {
      this.busy--;
      if (this.busy === 0) for (const go of this.waiting.splice(0)) go();
    }
  }

  /** Lets whatever else is due in this process go first; then waits until nobody waits for anything, though not for ever. */
  async quiet(): Promise<void> {
    await new Promise((resolve) => setImmediate(resolve));
    if (this.busy === 0) return;
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, LONGEST_WAIT_MS);
      this.waiting.push(() => {
        clearTimeout(timer);
        resolve();
      });
    });
  }
}
