import type { Side } from '@duijie/domain';
import { differences } from './differences.js';
import type { FormShape } from './form-shape.js';

/** What was typed and the platform does not have yet. */
export interface LocalCopy<F> {
  readonly form: F;
  /** The version that was being edited. */
  readonly version?: number;
  /** ISO time. */
  readonly at: string;
}

/** Of one person, so that a colleague on the same computer does not meet it. */
const keyOf = (side: Side, id: string | undefined, accountId: string): string =>
  `duijie.draft.${side}.${id ?? 'new'}.${accountId}`;

export function readCopy<F>(side: Side, id: string | undefined, accountId: string): LocalCopy<F> | undefined {
  try {
    const found: unknown = JSON.parse(localStorage.getItem(keyOf(side, id, accountId)) ?? 'null');
    return typeof found === 'object' && found !== null && 'form' in found && 'at' in found
      ? (found as LocalCopy<F>)
      : undefined;
  } catch {
    return undefined;
  }
}

/** A page that is closed while its last save is under way leaves a copy of what the platform then has: that is none. */
export const isUnsent = <S extends Side, F extends object>(
  { content }: Pick<FormShape<S, F>, 'content'>,
  stored: F,
  copy: LocalCopy<F>,
): boolean => differences(content({ ...stored, ...copy.form }), content(stored)).length > 0;

export function writeCopy<F>(
  side: Side,
  id: string | undefined,
  accountId: string,
  copy: LocalCopy<F>,
): void {
  try {
    localStorage.setItem(keyOf(side, id, accountId), JSON.stringify(copy));
  } catch {
    // Full or forbidden: the draft then lives in the page alone, and on the platform after its next save.
  }
}

export function dropCopy(side: Side, id: string | undefined, accountId: string): void {
  try {
    localStorage.removeItem(keyOf(side, id, accountId));
  } catch {
    // Nothing was kept, then.
  }
}
