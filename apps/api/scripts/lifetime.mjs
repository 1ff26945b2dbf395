// When to stop: on a signal, when a part dies, or when the npm that started us is gone without having told us.
import { endRunning } from './processes.mjs';
import { complain } from './progress.mjs';

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/**
 * Collects what must be undone at the end, last started first.
 * `finish(code)` undoes it once and exits; a second signal during that kills what is left.
 */
export function lifetime() {
  const undo = [];
  const force = [];
  let ending = null;

  const finish = (code) =>
    (ending ??= (async () => {
      endRunning();
      for (const stop of undo.reverse()) await Promise.resolve(stop()).catch(complain);
      process.exit(code);
    })());

  for (const signal of SIGNALS)
    process.on(signal, () => {
      if (ending) {
        // npm hands on the Ctrl-C that the terminal has sent us already: the same press is not a second one.
        if (Date.now() - pressed > 1000) for (const kill of force) kill();
        return;
      }
      pressed = Date.now();
      console.log('\n正在停止… Stopping…');
      void finish(0);
    });
  let pressed = 0;

  // A killed npm cannot hand on anything, but its child gets another parent. (A signal that npm does get reaches us
  // because the script says `exec`: no shell stands between.)
  const parent = process.ppid;
  if (process.env.npm_lifecycle_event && process.platform !== 'win32')
    setInterval(() => {
      if (process.ppid !== parent) void finish(0);
    }, 500).unref();

  return {
    finish,
    get isEnding() {
      return ending !== null;
    },
    atEnd: (stop, kill) => {
      undo.push(stop);
      if (kill) force.push(kill);
    },
  };
}
