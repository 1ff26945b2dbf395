// Where things lie. Two clones never share anything: what must lie outside a clone is named by the hash of its real path.
import { createHash } from 'node:crypto';
import { realpathSync } from 'node:fs';
import path from 'node:path';

/** The clone's real path. */
export const root = realpathSync(path.resolve(import.meta.dirname, '../../..'));

/** The folder of this clone's data; DUIJIE_DATA moves it. */
export const dataFolder = process.env.DUIJIE_DATA
  ? path.resolve(process.env.DUIJIE_DATA)
  : path.join(root, '.data');

/**
 * The folder outside the clone that stands for `folder`, for a server that may not enter it (root with a clone below a
 * private home).
 */
export const outside = (folder) =>
  path.join(
    process.platform === 'win32' ? process.env.TEMP : '/var/tmp',
    `duijie-${createHash('sha256').update(folder).digest('hex')}`,
  );

export const inRoot = (...parts) => path.join(root, ...parts);
