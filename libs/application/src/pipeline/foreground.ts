/** How long work in no hurry waits at a time: it goes on, slowly, however busy the worker is. */
const LONGEST_WAIT_MS = 150;
/** One step of the road follows the other within so many ms: what waits lets all of them pass. */
const BETWEEN_STEPS_MS = 20;

/** What people wait for in this process, so that work in no hurry can step aside for it. */
export class Foreground {
  private busy = 0;
  private endedAt = -Infinity;

  async during<T>(work: () => Promise<T>): Promise<T> {
    this.busy++;
    try {
      return await work();
    } finally {
      this.busy--;
      this.endedAt = performance.now();
    }
  }

  /** Lets whatever else is due in this process go first; then waits until nobody waits for anything, though not for ever. */
  async quiet(): Promise<void> {
    await new Promise((resolve) => setImmediate(resolve));
    const until = performance.now() + LONGEST_WAIT_MS;
    for (let now = performance.now(); now < until; now = performance.now()) {
      const left = this.busy > 0 ? BETWEEN_STEPS_MS : this.endedAt + BETWEEN_STEPS_MS - now;
      if (left <= 0) return;
      await new Promise((resolve) => setTimeout(resolve, Math.min(left, until - now)));
    }
  }
}
