import { DomainError } from '@duijie/domain';

/** SQLSTATE: connection trouble (08), server going or not yet there (57P), no room (53), and an index that nobody prepared yet (3F000, 42P01). */
const ABSENT = /^(08...|57P0.|53...|3F000|42P01)$/;
/** The system's: ECONNREFUSED and its like. */
const BROKEN = /^E[A-Z_]+$/;
/** The driver's own errors carry no code. */
const DRIVER =
  /^(Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error|Cannot use a pool after calling end|Query read timeout)/;

function isAbsence(error: unknown): boolean {
  if (typeof error !== 'object' || error === null || error instanceof DomainError) return false;
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  const message = 'message' in error && typeof error.message === 'string' ? error.message : '';
  return ABSENT.test(code) || BROKEN.test(code) || (code === '' && DRIVER.test(message));
}

/** A lost or missing server becomes the one error that callers know; a mistake of ours stays what it is. */
export async function orUnavailable<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw isAbsence(error) ? new DomainError('SEARCH.UNAVAILABLE', { engine: 'postgresql' }) : error;
  }
}
