import { readSettings, SettingError, type Settings } from '@duijie/platform';
import { openAdapters, type Adapters, type ProcessRole } from './adapters.js';
import type { Log } from './log.js';

/** Says in one sentence what is wrong with a setting, and leaves; anything else is not the operator's to mend. */
function leaveOver(error: unknown): never {
  if (!(error instanceof SettingError)) throw error;
  console.error(error.message);
  process.exit(2);
}

/** Reads the environment, or leaves with a sentence. */
export function settingsOrExit(): Settings {
  try {
    return readSettings(process.env);
  } catch (error) {
    return leaveOver(error);
  }
}

/** Connects to what the settings name, or leaves with a sentence. */
export const adaptersOrExit = (settings: Settings, role: ProcessRole): Promise<Adapters> =>
  openAdapters(settings, role).catch(leaveOver);

/** How long an orderly end may take before it is cut short. */
const PATIENCE_MS = 7_000;
let ending = false;
let end: (code: number) => Promise<void> = async (code) => process.exit(code);

/** Ends the process in order on SIGTERM (which it sends itself when its parent is gone) and SIGINT. */
export function exitGently(log: Log, close: () => Promise<void>): void {
  end = async (code) => {
    if (ending) return;
    ending = true;
    setTimeout(() => process.exit(code || 1), PATIENCE_MS).unref();
    try {
      await close();
    } catch (error) {
      log.error({ err: error }, 'closing');
    }
    process.exit(code);
  };
  process.on('SIGTERM', () => void end(0));
  process.on('SIGINT', () => void end(0));
}

exitGently.unlessEnding = (code: number, log: Log, why: string): void => {
  if (ending) return;
  log.error(why);
  void end(code);
};
