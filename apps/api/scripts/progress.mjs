// What the user sees while waiting: every step has a line, and a long one says every few seconds that it is still at it.
const started = performance.now();
/** Standard output belongs to the result of some commands; then progress is told on standard error. */
const out = process.env.DUIJIE_PROGRESS === 'stderr' ? process.stderr : process.stdout;
const tty = out.isTTY && !process.env.CI;
const TICK = tty ? 1000 : 5000;

const seconds = (from) => `${((performance.now() - from) / 1000).toFixed(1)} s`;

export const elapsed = () => seconds(started);

/** A sentence that ends the command: what is wrong and the mend, in Chinese and in English. */
export class Stop extends Error {
  constructor(zh, en) {
    super(`${zh}\n${en}`);
    this.name = 'Stop';
  }
}

/**
 * Runs `work` under a line of its own. `work` gets `tell(text)`, which shows how far it is.
 * Returns what `work` returns; what it throws passes through.
 */
export async function step(zh, en, work) {
  const from = performance.now();
  const label = `${zh} ${en}`;
  let detail = '';
  const draw = (end) => {
    const line = `  ${end ? '✓' : '…'} ${label}  ${seconds(from)}${detail && !end ? `  ${detail}` : ''}`;
    if (tty) out.write(`\r\x1b[2K${line.slice(0, out.columns || 100)}${end ? '\n' : ''}`);
    else out.write(`${line}\n`);
  };
  if (tty) draw(false);
  else out.write(`  · ${label}\n`);
  const timer = setInterval(() => draw(false), TICK);
  try {
    const result = await work((text) => {
      detail = text;
      if (tty) draw(false);
    });
    clearInterval(timer);
    draw(true);
    return result;
  } catch (error) {
    clearInterval(timer);
    if (tty) out.write('\n');
    throw error;
  }
}

/** Prints a `Stop` as its sentence and anything else as it is. */
export function complain(error) {
  console.error(error instanceof Stop ? `\n${error.message}` : error);
}
